import type { DataSource } from 'typeorm'
import type { AccountLibrary } from './account-library.use-case.ts'
import { UserRepository } from './user.repository.ts'

/** Who this password belongs to. An unknown e-mail takes as long as a wrong password: something is compared either way. */
export class CheckPassword {
  #decoy: Promise<string> | undefined

  constructor(
    private readonly dataSource: DataSource,
    private readonly library: AccountLibrary,
  ) {}

  async execute(email: string, password: string): Promise<string | undefined> {
    const decoy = await (this.#decoy ??= this.library.hashPassword(crypto.randomUUID()))
    const found = await new UserRepository(this.dataSource.manager).findPassword(email)
    const isRight = await this.library.isPassword(password, found?.hash ?? decoy)
    return isRight && found?.hash ? found.userId : undefined
  }
}

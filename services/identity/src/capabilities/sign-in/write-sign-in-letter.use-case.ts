import { createHash, randomBytes } from 'node:crypto'
import { composeLetter, type Letter, type Wording } from '@ocop/service-kit/mail'
import type { DataSource, EntityManager } from 'typeorm'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import { SignInLinkRepository } from './sign-in-link.repository.ts'

const VI: Wording = {
  subject: 'Liên kết đăng nhập OCOP Connect',
  paragraphs: [
    'Ai đó, có lẽ là bạn, vừa yêu cầu đăng nhập OCOP Connect bằng địa chỉ email này.',
    'Liên kết chỉ dùng được một lần, trong 15 phút. Nếu không phải bạn, hãy bỏ qua thư này.',
  ],
  action: 'Đăng nhập',
}
const EN: Wording = {
  subject: 'Your sign-in link',
  paragraphs: [
    'Somebody, probably you, asked to sign in to OCOP Connect with this e-mail address.',
    'The link works once, for 15 minutes. If it was not you, ignore this letter.',
  ],
  action: 'Sign in',
}

export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')

/** An address that signs a person in once, until it expires. It is kept nowhere but in the letter. */
export class MakeSignInLink {
  constructor(private readonly publicUrl: string) {}

  async execute(manager: EntityManager, userId: string, expiresAt: Date): Promise<string> {
    const token = randomBytes(32).toString('base64url')
    await new SignInLinkRepository(manager).add(hashOfLink(token), userId, expiresAt)
    return new URL(`/dang-nhap?ma=${token}`, this.publicUrl).href
  }
}

/** The letter with a fresh link; undefined when nobody has the e-mail. */
export class WriteSignInLetter {
  constructor(
    private readonly dataSource: DataSource,
    private readonly findUsers: FindUsers,
    private readonly makeLink: MakeSignInLink,
  ) {}

  async execute({ recipient, validUntil }: { recipient: string; validUntil: Date }): Promise<Letter | undefined> {
    const user = await this.findUsers.byEmail(recipient)
    if (!user) return undefined
    return composeLetter(recipient, VI, EN, await this.makeLink.execute(this.dataSource.manager, user.id, validUntil))
  }
}

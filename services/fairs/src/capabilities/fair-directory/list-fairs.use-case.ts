import type { Clock } from '@ocop/service-kit/clock'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import type { FairDirectoryRepository, FairSearch, PageOfFairs } from './fair-directory.repository.ts'

export type { PageOfFairs } from './fair-directory.repository.ts'

export class ListFairs {
  constructor(
    private readonly directory: FairDirectoryRepository,
    private readonly readFairs: ReadFairs,
    private readonly now: Clock,
  ) {}

  /** One more than asked for, when there are more. */
  async execute(search: FairSearch, page: PageOfFairs): Promise<Fair[]> {
    return this.readFairs.executeFor(await this.directory.list(search, page, this.now()))
  }
}

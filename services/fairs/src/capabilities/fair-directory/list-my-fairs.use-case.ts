import { type Actor, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import type { FairDirectoryRepository, PageOfFairs } from './fair-directory.repository.ts'

export class ListMyFairs {
  constructor(
    private readonly directory: FairDirectoryRepository,
    private readonly readFairs: ReadFairs,
  ) {}

  /** One more than asked for, when there are more. */
  async execute(page: PageOfFairs, actor: Actor): Promise<Fair[]> {
    requireRole(actor, 'list fairs of an organizer', ['ORGANIZER'])
    return this.readFairs.executeFor(await this.directory.listOf(subjectsOf(actor, 'ORGANIZER'), page))
  }
}

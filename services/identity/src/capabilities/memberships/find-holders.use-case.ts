import type { EntityManager } from 'typeorm'
import { MembershipRepository } from './membership.repository.ts'
import type { Role } from './role.enum.ts'

/** More people than any office or producer has; a mistake must not write to everybody. */
const MOST_HOLDERS = 100

/** Who acts in a role for one of some subjects: for our own use, whoever asks. */
export class FindHolders {
  constructor(private readonly manager: EntityManager) {}

  /** Ids of people; of accounts of the demonstration none. */
  ofSubjects(role: Role, subjectIds: readonly string[]): Promise<string[]> {
    return new MembershipRepository(this.manager).holdersFor(role, subjectIds, MOST_HOLDERS)
  }

  /** Ids of people with one of the roles, those of the demonstration too. */
  everybody(roles: readonly Role[], subjectIds: readonly string[]): Promise<string[]> {
    return new MembershipRepository(this.manager).holdersOf(roles, subjectIds, MOST_HOLDERS)
  }
}

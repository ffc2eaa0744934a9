import { type Actor, hasRole, inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { type User, UserRepository } from './user.repository.ts'

export type { User } from './user.repository.ts'

/** People by id, in the order of the ids; null where there is nobody whom the asker may see. */
export class FindUsers {
  constructor(private readonly dataSource: DataSource) {}

  async execute(ids: readonly string[], actor: Actor): Promise<(User | null)[]> {
    if (actor.userId === null) return ids.map(() => null)
    const organizationIds = actor.memberships.flatMap(({ role, organizationId }) => (role === 'CONSUMER' ? [] : [organizationId]))
    const onlooker = { userId: actor.userId, organizationIds, isAdministrator: hasRole(actor, 'ADMINISTRATOR') }
    const users = await new UserRepository(this.dataSource.manager).findVisible(ids, onlooker)
    return inOrderOf(ids, users, ({ id }) => id)
  }

  /** For our own use, whoever asks. */
  anybody(id: string): Promise<User | undefined> {
    return new UserRepository(this.dataSource.manager).find(id)
  }

  /** For our own use, whoever asks. */
  byEmail(email: string): Promise<User | undefined> {
    return new UserRepository(this.dataSource.manager).findByEmail(email)
  }
}

import { groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { MembershipRepository, type OpenMembership } from './membership.repository.ts'

export type { OpenMembership } from './membership.repository.ts'

/** The memberships in force of each person, oldest first. */
export class ListMembershipsOfUsers {
  constructor(private readonly dataSource: DataSource) {}

  async execute(userIds: readonly string[]): Promise<OpenMembership[][]> {
    return groupedBy(userIds, await new MembershipRepository(this.dataSource.manager).openOfUsers(userIds), ({ userId }) => userId)
  }

  async ofOne(userId: string): Promise<OpenMembership[]> {
    return (await this.execute([userId]))[0]!
  }
}

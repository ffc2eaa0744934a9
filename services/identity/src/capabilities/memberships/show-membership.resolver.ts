import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import { UserType } from '../accounts/user.type.ts'
import { foreignSubjects, MembershipSubject } from './membership-subject.type.ts'
import { MembershipType } from './membership.type.ts'

@Resolver(() => MembershipType)
export class ShowMembershipResolver {
  constructor(private readonly findUsers: FindUsers) {}

  @FieldResolver(() => [MembershipSubject], {
    nullable: 'items',
    description: 'What the role is for, in the order of `subjectIds`. An item is null while the service that keeps it does not answer.',
  })
  subjects(@Root() { role, subjectIds, organization }: MembershipType): (typeof MembershipSubject)[] {
    return role === 'ORGANIZER' && organization ? [organization] : foreignSubjects(role, subjectIds)
  }

  @FieldResolver(() => UserType, {
    nullable: true,
    description: 'Null for people whom you may not see: none of your organizations is theirs.',
  })
  async user(@Root() { userId }: MembershipType, @Ctx() { actor, loaders }: RequestContext): Promise<UserType | null> {
    const user = await loaders.for(this.findUsers, ids => this.findUsers.execute(ids as string[], actor)).load(userId)
    return user && UserType.from(user, actor)
  }
}

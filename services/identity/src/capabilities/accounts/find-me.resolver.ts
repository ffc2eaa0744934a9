import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, Query, Resolver } from 'type-graphql'
import type { FindUsers } from './find-users.use-case.ts'
import { UserType } from './user.type.ts'

@Resolver()
export class FindMeResolver {
  constructor(private readonly findUsers: FindUsers) {}

  @Query(() => UserType, { nullable: true, description: 'The person who asks. Null for visitors.' })
  async me(@Ctx() { actor }: RequestContext): Promise<UserType | null> {
    if (actor.userId === null) return null
    const [user] = await this.findUsers.execute([actor.userId], actor)
    return user ? UserType.own(user) : null
  }

  /** Answers other services' references to people. */
  readonly reference = async ({ id }: { id: string }, { loaders, actor }: RequestContext): Promise<UserType | null> => {
    const user = await loaders.for(this.findUsers, ids => this.findUsers.execute(ids as string[], actor)).load(id)
    return user && UserType.from(user, actor)
  }
}

import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { UserType } from '../accounts/user.type.ts'
import type { GrantedSession } from './grant-access.use-case.ts'

@ObjectType('Session', {
  description: 'Proof of who somebody is: a short-lived access token for every request, and a refresh token that gets the next one.',
})
export class SessionType {
  @Field(() => String, {
    description: 'Send it as `Authorization: Bearer …`. Roles ride in it, so new ones count from the next refresh.',
  })
  accessToken!: string

  @Field(() => DateTimeISO)
  accessTokenExpiresAt!: Date

  @Field(() => String, { description: 'Good for one `refreshSession`. Using it twice ends the session everywhere: refresh one at a time.' })
  refreshToken!: string

  @Field(() => DateTimeISO, { description: 'Thirty days after the last refresh.' })
  refreshTokenExpiresAt!: Date

  @Field(() => UserType)
  user!: UserType

  static from({ user, ...session }: GrantedSession): SessionType {
    return Object.assign(new SessionType(), session, { user: UserType.own(user) })
  }
}

import { type Actor, hasRole, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import type { User } from './user.repository.ts'

@Directive('@key(fields: "id")')
@ObjectType('User', {
  description: 'A person with an account. Visible to the person, to members of the same organization and to administrators.',
})
export class UserType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { nullable: true, description: 'Null unless it is your own or you are an administrator.' })
  email!: string | null

  @Field(() => String, { description: 'How the person wants to be called; demo accounts say "(demo)".' })
  displayName!: string

  @Field(() => String, { description: 'Language the person reads: `vi` or `en`.' })
  language!: string

  @Field(() => Boolean, { description: 'True for accounts of the demonstration, which stand for nobody.' })
  isDemo!: boolean

  /** Whether everything about the person may be shown to whoever asked. */
  seesAll!: boolean

  static from(user: User, asker: Actor): UserType {
    return UserType.with(user, user.id === asker.userId || hasRole(asker, 'ADMINISTRATOR'))
  }

  /** For the person who has just proved to be this one. */
  static own(user: User): UserType {
    return UserType.with(user, true)
  }

  private static with(user: User, seesAll: boolean): UserType {
    return Object.assign(new UserType(), user, { email: seesAll ? user.email : null, seesAll })
  }
}

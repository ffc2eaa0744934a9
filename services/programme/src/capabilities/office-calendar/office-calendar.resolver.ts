import { DateTimeISO, type RequestContext } from '@ocop/service-kit/graphql'
import { createUnionType, Ctx, Directive, Field, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { OpenCalendar } from './open-calendar.use-case.ts'

@ObjectType({ description: 'The address of an officer’s calendar of due dates. As secret as a password.' })
class OfficeCalendar {
  @Field(() => String, { description: 'To be subscribed to in a calendar programme (iCalendar, RFC 5545).' })
  url!: string

  @Field(() => DateTimeISO, { description: 'Until when it is good; asking again makes it good for another 90 days.' })
  goodUntil!: Date
}

@ObjectType({ description: 'A calendar address that leads nowhere any more.' })
class RevokedCalendar {
  @Field(() => Boolean, { description: 'Whether there was one.' })
  wasOpen!: boolean
}

const OpenOfficeCalendarResult = createUnionType({ name: 'OpenOfficeCalendarResult', types: () => [OfficeCalendar] as const })
const RevokeOfficeCalendarResult = createUnionType({ name: 'RevokeOfficeCalendarResult', types: () => [RevokedCalendar] as const })

@Resolver()
export class OfficeCalendarResolver {
  constructor(private readonly useCase: OpenCalendar) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => OpenOfficeCalendarResult, {
    description: 'The address of the officer’s calendar of due dates: the same each time, until it is revoked. Open to officers.',
  })
  async openOfficeCalendar(@Ctx() { actor }: RequestContext) {
    return Object.assign(new OfficeCalendar(), await this.useCase.execute(actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RevokeOfficeCalendarResult, {
    description: 'Ends the address of the officer’s calendar; the next one is another. Open to officers.',
  })
  async revokeOfficeCalendar(@Ctx() { actor }: RequestContext) {
    return Object.assign(new RevokedCalendar(), { wasOpen: await this.useCase.revoke(actor) })
  }
}

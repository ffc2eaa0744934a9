import { MembershipEndedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { EndCalendar } from '../capabilities/office-calendar/end-calendar.use-case.ts'

/** A calendar programme does not sign in, so that nobody else would notice. */
export const whenMembershipEnded = (end: EndCalendar) =>
  reactTo(MembershipEndedV1, 'end-calendar', async ({ userId, role }, { manager }) => {
    if (role === 'OFFICER') await end.execute(userId, manager)
  })

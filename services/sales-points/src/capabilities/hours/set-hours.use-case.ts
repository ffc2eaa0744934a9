import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { HoursRepository } from './hours.repository.ts'
import { problemOfClosedDays, problemOfWeek, type WantedClosedDay, type WantedOpening } from './hours.rules.ts'

export type { WantedClosedDay, WantedOpening } from './hours.rules.ts'

export interface WantedHours {
  readonly salesPointId: string
  readonly openingHours: readonly WantedOpening[]
  readonly closedDays: readonly WantedClosedDay[]
}

const ACTION = 'set the opening hours of this sales point'

/** The usual week of a point and the days on which it does not open; what customers may fetch follows at once. */
export class SetHours {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Setting the same again changes nothing. Orders placed before keep their hour. Answers the point's id. */
  async execute({ salesPointId, openingHours, closedDays: days }: WantedHours, actor: Actor): Promise<string> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    const today = vietnamDay(this.now())
    const closedDays = days.map(({ day, note }) => ({ day, note: note?.trim() || null }))
    const problem = problemOfWeek(openingHours) ?? problemOfClosedDays(closedDays, today)
    if (problem) throw new BadInput(problem.field, problem.message)
    await this.unitOfWork.run(async ({ manager, audit }) => {
      const hours = new HoursRepository(manager)
      if (!(await hours.lock(salesPointId))) throw new Forbidden(ACTION)
      await hours.setWeek(salesPointId, openingHours)
      await hours.setClosedDays(salesPointId, closedDays, today)
      const after = { openingHours, closedDays }
      await audit.add({ actorId: userId, action: 'setSalesPointHours', subject: 'SalesPoint', subjectId: salesPointId, after })
    })
    return salesPointId
  }
}

/** The week of a proposal; refuses what no week can be. */
export function checkWeek(openingHours: readonly WantedOpening[]): readonly WantedOpening[] {
  const problem = problemOfWeek(openingHours)
  if (problem) throw new BadInput(problem.field, problem.message)
  return openingHours
}

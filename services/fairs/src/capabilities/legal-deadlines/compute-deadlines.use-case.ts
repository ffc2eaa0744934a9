import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type DatedFair, type Deadline, deadlinesOf } from './deadline.rules.ts'
import type { DeadlineRepository } from './deadline.repository.ts'

export class ComputeDeadlines {
  constructor(
    private readonly deadlines: DeadlineRepository,
    private readonly now: Clock,
  ) {}

  /** The deadlines of each fair, in the order of the fairs. */
  async execute(fairs: readonly DatedFair[]): Promise<Deadline[][]> {
    const [rules, calendar] = await Promise.all([this.deadlines.listRules(), this.deadlines.readCalendar()])
    const today = vietnamDay(this.now())
    return fairs.map(fair => deadlinesOf(fair, rules, calendar, today))
  }
}

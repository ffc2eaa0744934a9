import type { EntityManager } from 'typeorm'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { Regime } from '../regimes/find-regime.use-case.ts'
import type { RegimeStep } from '../regimes/regime-step.enum.ts'
import { dayOf, nextRound, type RoundDays, type StepDays } from './step-deadline.rules.ts'
import { WorkingCalendarRepository } from './working-calendar.repository.ts'

export type { RoundDays, StepDays }

/** By when something must be done under a regime, by the working calendar of the country. */
export class ReckonDeadline {
  constructor(private readonly manager: EntityManager) {}

  /** The last day (the first day, for `RE_GRADING_EARLIEST`). Null where the regime sets none for this step. */
  async of(regime: Regime, step: RegimeStep, days: StepDays, manager = this.manager): Promise<string | null> {
    const rule = regime.deadlines.find(deadline => deadline.step === step)
    if (!rule) return null
    return dayOf(rule, days, await new WorkingCalendarRepository(manager).from(days.from, rule.days))
  }

  /** The round of a level that a proposal of this day still reaches. Null where the regime has no rounds there. */
  nextRound(regime: Regime, level: OfficeLevel, day: string): RoundDays | null {
    return nextRound(regime.rounds, level, day)
  }
}

import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import { COUNTRY, type EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { FindFacts } from '../known-facts/find-facts.use-case.ts'
import { whatIsWrong } from './plan-terms.rules.ts'
import type { Plan, PlanTerms } from './plan.entity.ts'
import { PlanRepository } from './plan.repository.ts'
import { PlanChangedMeanwhile, PlanNotReady } from './plans.refusals.ts'

export type { PlanTerms } from './plan.entity.ts'

export interface CreatePlanCommand extends PlanTerms {
  readonly idempotencyKey: string
  readonly unitId: string
  readonly year: number
}

export interface EditPlanCommand extends PlanTerms {
  readonly planId: string
  readonly version: number
}

const FIRST_YEAR = 2018
const LAST_YEAR = 2100

/** The year’s plan, written by the office of the province. */
export class WritePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly area: EnterArea,
    private readonly facts: FindFacts,
    private readonly now: Clock,
  ) {}

  async create(command: CreatePlanCommand, actor: Actor): Promise<Plan | IdempotencyKeyReused> {
    const actorId = await this.enter(actor, command.unitId, 'write plans here')
    if ((await this.facts.unit(command.unitId))?.level !== 'PROVINCE') throw new BadInput('unitId', 'A plan is of a province.')
    if (command.year < FIRST_YEAR || command.year > LAST_YEAR) throw new BadInput('year', `Between ${FIRST_YEAR} and ${LAST_YEAR}.`)
    checkTerms(command, command.year)
    const { idempotencyKey: key, ...content } = command
    return this.unitOfWork.once<Plan, never>(
      { scope: `createPlan:${actorId}`, key, content },
      async ({ manager, audit }) => {
        const plans = new PlanRepository(manager)
        const plan = aDraft(command, this.now())
        await plans.insert(plan, actorId)
        await plans.keepTargets(plan.id, command.targets)
        await audit.add({
          actorId,
          action: 'createPlan',
          subject: 'plan',
          subjectId: plan.id,
          after: { ...plan, targets: command.targets },
        })
        return plan
      },
      async (id, { manager }) => (await new PlanRepository(manager).byIds([id]))[0]!,
    )
  }

  async edit(command: EditPlanCommand, actor: Actor): Promise<Plan | PlanChangedMeanwhile | PlanNotReady> {
    return this.unitOfWork.run<Plan | PlanChangedMeanwhile | PlanNotReady>(async ({ manager, audit }) => {
      const plans = new PlanRepository(manager)
      const before = await plans.lock(command.planId)
      if (!before) throw new Forbidden('write plans here')
      const actorId = await this.enter(actor, before.unitId, 'write plans here')
      checkTerms(command, before.year)
      if (before.version !== command.version) return new PlanChangedMeanwhile(before.version)
      if (before.status === 'WITHDRAWN') return new PlanNotReady(before.status)
      const after = { ...before, ...writtenTerms(command), version: before.version + 1 }
      const targetsBefore = await plans.targetsOf([before.id])
      await plans.save(after)
      await plans.keepTargets(before.id, command.targets)
      await audit.add({
        actorId,
        action: 'editPlan',
        subject: 'plan',
        subjectId: before.id,
        before: {
          ...before,
          targets: targetsBefore,
        },
        after: {
          ...after,
          targets: command.targets,
        },
      })
      return after
    })
  }

  /** The office of the province, by today’s name or the one it had, or the ministry. */
  enter(actor: Actor, unitId: string, action: string): Promise<string> {
    const isMinistry = actor.memberships.some(({ role, subjectIds }) => role === 'OFFICER' && subjectIds.includes(COUNTRY))
    return this.area.require(actor, unitId, action, isMinistry ? {} : { level: 'PROVINCE' })
  }
}

function checkTerms(terms: PlanTerms, year: number): void {
  const wrong = whatIsWrong(terms, year)
  if (wrong) throw new BadInput(wrong.field, wrong.demand)
}

const writtenTerms = ({ number, decidedOn, title, note, unitsOn }: PlanTerms) => ({
  number: number.trim(),
  decidedOn,
  title: title.trim(),
  note: note?.trim() || null,
  unitsOn: unitsOn ?? decidedOn,
})

const aDraft = (command: CreatePlanCommand, now: Date): Plan => ({
  ...writtenTerms(command),
  id: randomUUID(),
  unitId: command.unitId,
  year: command.year,
  status: 'DRAFT',
  isDemo: false,
  version: 1,
  createdAt: now,
  publishedAt: null,
})

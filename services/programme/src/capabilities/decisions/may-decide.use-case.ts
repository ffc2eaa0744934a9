import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, Forbidden, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { Office } from '../councils/enter-office.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import { FindFacts } from '../known-facts/find-facts.use-case.ts'
import { type JudgeDossier, judgeUpTo } from './judge-dossier.use-case.ts'

const ACTION = 'issue this decision'

/** Whether one of a person’s offices may decide about a dossier, by the judgement a decision rests on. */
export class MayDecide {
  constructor(
    private readonly judge: JudgeDossier,
    private readonly now: Clock,
  ) {}

  /** Undefined where it may, dated today or on the last day of the dossier’s law; throws `Forbidden` for who has no deciding office. */
  async whyNot({ id: dossierId }: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    requireRole(actor, ACTION, ['OFFICER'])
    const offices = await officesOf(actor, manager)
    let refusal: Refusal | undefined
    for (const office of offices) {
      const judged = await judgeUpTo(vietnamDay(this.now()), this.judge, { dossierId, office }, manager)
      if (!(judged instanceof Refusal)) return undefined
      refusal = judged
    }
    if (!refusal) throw new Forbidden(ACTION)
    return refusal
  }
}

async function officesOf(actor: Actor, manager: EntityManager): Promise<Office[]> {
  const facts = new FindFacts(manager)
  const offices: Office[] = []
  for (const unitId of subjectsOf(actor, 'OFFICER')) {
    const level = unitId === COUNTRY ? 'CENTRE' : (await facts.unit(unitId))?.level
    if (level && level !== 'COMMUNE') offices.push({ level, unitId: level === 'CENTRE' ? null : unitId })
  }
  return offices
}

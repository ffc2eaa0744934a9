import { vietnamDay } from '@ocop/service-kit/clock'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import { type Conclusion, type FindConclusions, forwardingOf, topStarOf } from '../conclusions/find-conclusions.use-case.ts'
import type { Office } from '../councils/enter-office.use-case.ts'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { FindRegime, Regime } from '../regimes/find-regime.use-case.ts'
import { DossierElsewhere } from '../sessions/open-session.use-case.ts'
import { DecisionRepository } from './decision.repository.ts'
import { isWithin } from './decision.rules.ts'
import { AppealPending, DateOutsideRegime, DecisionBeforeConclusion, DecisionOfAnotherLevel } from './decisions.refusals.ts'

/** A dossier that a decision may give a star. */
export interface Deserving {
  readonly dossier: Dossier
  readonly regime: Regime
  readonly star: number
  readonly authority: string
  /** Where it goes afterwards; undefined when it stays. */
  readonly next: OfficeLevel | undefined
}

/** Whether an office may decide about a dossier on a day, and which star. */
export class JudgeDossier {
  constructor(
    private readonly dossiers: FindDossiers,
    private readonly conclusions: FindConclusions,
    private readonly regimes: FindRegime,
  ) {}

  async execute(
    dossierId: string,
    { office, issuedOn }: { office: Office; issuedOn: string },
    manager: EntityManager,
  ): Promise<Deserving | Refusal> {
    const decisions = new DecisionRepository(manager)
    const dossier = await this.dossiers.one(dossierId, manager)
    if (!dossier || (office.unitId !== null && !(await decisions.lies(dossierId, office.unitId)))) return new DossierElsewhere(dossierId)
    const conclusion = await this.conclusions.holding(dossierId, manager)
    if (!conclusion || dossier.status !== 'CONCLUDED') return new DossierNotReady(dossier)
    if (await decisions.hasOpenAppeal(dossierId)) return new AppealPending(dossierId)
    const regime = (await this.regimes.byId(dossier.regimeId, manager))!
    return whyNot(dossier, { regime, conclusion, issuedOn }) ?? deserved(dossier, { regime, conclusion, office })
  }
}

/** Whether an office may decide about a dossier on some day up to today: the last that the law of the dossier was in force. */
export async function judgeUpTo(
  today: string,
  judge: JudgeDossier,
  { dossierId, office }: { readonly dossierId: string; readonly office: Office },
  manager: EntityManager,
): Promise<Deserving | Refusal> {
  const judged = await judge.execute(dossierId, { office, issuedOn: today }, manager)
  const last = judged instanceof DateOutsideRegime ? judged.validTo : null
  return last !== null && last < today ? judge.execute(dossierId, { office, issuedOn: last }, manager) : judged
}

function whyNot(
  { id }: Dossier,
  { regime, conclusion, issuedOn }: { regime: Regime; conclusion: Conclusion; issuedOn: string },
): Refusal | undefined {
  const concludedOn = vietnamDay(conclusion.concludedAt)
  if (issuedOn < concludedOn) return new DecisionBeforeConclusion(id, concludedOn)
  return isWithin(issuedOn, regime) ? undefined : new DateOutsideRegime(regime)
}

/** A star above what is decided at the council’s level is recognised as the highest that is, and goes on. */
function deserved(
  dossier: Dossier,
  { regime, conclusion, office }: { regime: Regime; conclusion: Conclusion; office: Office },
): Deserving | Refusal {
  const star = Math.min(conclusion.star!, topStarOf(regime, dossier.level) ?? conclusion.star!)
  const competence = regime.competences.find(one => one.star === star)
  if (competence?.decides !== office.level) return new DecisionOfAnotherLevel(dossier.id, competence?.decides ?? dossier.level)
  const next = forwardingOf(regime, dossier.level, conclusion.average)?.to
  return { dossier, regime, star, authority: competence.authority.vi, next }
}

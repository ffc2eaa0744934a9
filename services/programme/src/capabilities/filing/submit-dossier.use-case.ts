import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { ReckonDeadline } from '../deadlines/reckon-deadline.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { FilingLateness } from './filing-lateness.enum.ts'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { DossierNotReady, type WriteDossier } from '../dossiers/write-dossier.use-case.ts'
import type { CloseCompletion } from '../office-intake/close-completion.use-case.ts'
import type { ReckonOffice } from '../office-intake/reckon-office.use-case.ts'
import type { FindRegime, Regime } from '../regimes/find-regime.use-case.ts'
import type { FindRubric, Rubric } from '../rubrics/find-rubric.use-case.ts'
import type { CheckDossier } from './check-dossier.use-case.ts'
import { FilingRepository } from './filing.repository.ts'
import { type DossierIncomplete, FilingWindowNotOpen, NoRulesForDay } from './filing.refusals.ts'
import type { FilingWindow, FindFilingWindow } from './find-filing-window.use-case.ts'
import { latenessOn } from './lateness.rules.ts'
import { receiptNumberOf, seriesOf } from './receipt.rules.ts'

interface Law {
  readonly regime: Regime
  readonly rubric: Rubric
  readonly today: string
  readonly filedLate: FilingLateness | null
}
type No = DossierNotReady | DossierIncomplete | FilingWindowNotOpen | NoRulesForDay

/** Hands a dossier in at the commune, or, after the office asked for more, at the office again. */
export class SubmitDossier {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: { readonly write: WriteDossier; readonly move: MoveDossier; readonly closeCompletion: CloseCompletion },
    private readonly law: {
      readonly regimes: FindRegime
      readonly rubrics: FindRubric
      readonly reckon: ReckonDeadline
      readonly office: ReckonOffice
      readonly check: CheckDossier
      readonly window: FindFilingWindow
    },

    private readonly now: Clock,
  ) {}

  async execute(dossierId: string, actor: Actor): Promise<Dossier | No> {
    return this.unitOfWork.run<Dossier | No>(async transaction => {
      const { manager, audit } = transaction
      const before = await this.life.write.own(dossierId, actor, manager)
      if (before instanceof DossierNotReady) return before
      const ready = await this.#ready(before, manager)
      if (ready instanceof Refusal) return ready
      const actorId = actor.userId!
      const after = ready ? await this.#handIn(before, ready, actorId, transaction) : await this.#again(before, actorId, transaction)
      if (!('id' in after)) return after
      await audit.add({ actorId, action: 'submitDossier', subject: 'dossier', subjectId: dossierId, before, after })
      return after
    })
  }

  /** Undefined where the person may hand it in as it is; throws `Forbidden` where it is not the person’s. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> {
    const ready = this.life.write.whyNot(dossier, actor) ?? (await this.#ready(dossier, manager))
    return ready instanceof Refusal ? ready : undefined
  }

  /** The law it is handed in under; undefined where it has been before. */
  async #ready(dossier: Dossier, manager: EntityManager): Promise<Law | No | undefined> {
    const missing = await this.law.check.execute(dossier, manager)
    if (missing) return missing
    return dossier.status === 'DRAFT' ? this.#lawOfToday(dossier, manager) : undefined
  }

  async #lawOfToday(dossier: Dossier, manager: EntityManager): Promise<Law | No> {
    const today = vietnamDay(this.now())
    const regime = await this.law.regimes.on(today, manager)
    const rubric = regime && (await this.law.rubrics.current(regime.id, dossier.setNumber, manager))
    if (!rubric) return new NoRulesForDay(today)
    const [window = null] = await this.law.window.of([{ ...dossier, regimeId: regime.id }], manager)
    if (window?.earliestOn && today < window.earliestOn) return new FilingWindowNotOpen(window.earliestOn)
    return { regime, rubric, today, filedLate: latenessIn(window, today) }
  }

  async #handIn(
    before: Dossier,
    { regime, rubric, today, filedLate }: Law,
    actorId: string,
    transaction: Transaction,
  ): Promise<Dossier | No> {
    const { manager } = transaction
    const receiptNumber = await this.#receiptNumber(before, today, transaction)
    const frozen = { datedOn: today, regimeId: regime.id, rubricId: rubric.id, receiptNumber, submittedAt: this.now(), filedLate }
    await new FilingRepository(manager).freeze({ id: before.id, ...frozen })
    const dueOn = await this.law.reckon.of(regime, 'COMMUNE_OPINION', { from: today }, manager)
    return this.life.move.execute(
      { dossierId: before.id, to: 'SUBMITTED', step: 'SUBMITTED', level: 'COMMUNE', actorId, dueOn },
      transaction,
    )
  }

  async #again(before: Dossier, actorId: string, transaction: Transaction): Promise<Dossier | No> {
    await this.life.closeCompletion.execute(before.id, transaction.manager)
    const { dueOn } = await this.law.office.receiving(before, vietnamDay(this.now()), transaction.manager)
    return this.life.move.execute({ dossierId: before.id, to: 'PROPOSED', step: 'COMPLETED', actorId, dueOn }, transaction)
  }

  async #receiptNumber({ unitId }: Dossier, today: string, { manager }: Transaction): Promise<string> {
    const filing = new FilingRepository(manager)
    const codes = await filing.codesOf(unitId, today)
    if (!codes) throw new Error(`the province of the commune ${unitId} is not known`)
    const series = seriesOf(codes.provinceCode, codes.communeCode, today)
    return receiptNumberOf(await filing.nextSerial(series), series)
  }
}

const latenessIn = (window: FilingWindow | null, today: string) =>
  window && latenessOn(today, { latestOn: window.latestOn, validTo: window.earlier.validTo })

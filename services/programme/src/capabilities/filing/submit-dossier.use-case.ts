import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import type { ReckonDeadline } from '../deadlines/reckon-deadline.use-case.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { DossierNotReady, type WriteDossier } from '../dossiers/write-dossier.use-case.ts'
import type { CloseCompletion } from '../office-intake/close-completion.use-case.ts'
import type { ReckonOffice } from '../office-intake/reckon-office.use-case.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import type { CheckDossier } from './check-dossier.use-case.ts'
import { FilingRepository } from './filing.repository.ts'
import { type DossierIncomplete, FilingWindowNotOpen, NoRulesForDay } from './filing.refusals.ts'
import type { FindFilingWindow } from './find-filing-window.use-case.ts'
import { receiptNumberOf, seriesOf } from './receipt.rules.ts'

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
      const missing = await this.law.check.execute(before, manager)
      if (missing) return missing
      const actorId = actor.userId!
      const after =
        before.status === 'DRAFT' ? await this.#handIn(before, actorId, transaction) : await this.#again(before, actorId, transaction)
      if (!('id' in after)) return after
      await audit.add({ actorId, action: 'submitDossier', subject: 'dossier', subjectId: dossierId, before, after })
      return after
    })
  }

  async #handIn(before: Dossier, actorId: string, transaction: Transaction): Promise<Dossier | No> {
    const { manager } = transaction
    const today = vietnamDay(this.now())
    const regime = await this.law.regimes.on(today, manager)
    const rubric = regime && (await this.law.rubrics.current(regime.id, before.setNumber, manager))
    if (!rubric) return new NoRulesForDay(today)
    const [window] = await this.law.window.of([{ ...before, regimeId: regime.id }], manager)
    if (window?.earliestOn && today < window.earliestOn) return new FilingWindowNotOpen(window.earliestOn)
    const receiptNumber = await this.#receiptNumber(before, today, transaction)
    const frozen = { datedOn: today, regimeId: regime.id, rubricId: rubric.id, receiptNumber, submittedAt: this.now() }
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

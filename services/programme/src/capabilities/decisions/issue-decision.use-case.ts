import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EnterOffice, Office } from '../councils/enter-office.use-case.ts'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import { FindFacts, type KnownUnit } from '../known-facts/find-facts.use-case.ts'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { GrantRecognition } from '../recognitions/grant-recognition.use-case.ts'
import type { Decision } from './decision.entity.ts'
import { DecisionRepository } from './decision.repository.ts'
import { authorityOf, certificateNumberOf, serialOf } from './decision.rules.ts'
import { DecisionNumberUsed, RecognisedThatDay } from './decisions.refusals.ts'
import type { Deserving, JudgeDossier } from './judge-dossier.use-case.ts'
import { type GivenSigner, takeSigner } from './take-signer.use-case.ts'

export interface IssueDecisionCommand {
  readonly idempotencyKey: string
  readonly level: OfficeLevel
  readonly unitId?: string | null | undefined
  readonly number: string
  readonly issuedOn: string
  readonly dossierIds: readonly string[]
  /** Absent: not told yet. */
  readonly signer?: GivenSigner | null | undefined
}

export interface Neighbours {
  readonly office: EnterOffice
  readonly judge: JudgeDossier
  readonly move: MoveDossier
  readonly grant: GrantRecognition
}

const MOST_DOSSIERS = 500

/** An authority’s decision gives products their stars: all of them, or none. */
export class IssueDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey: key, ...command }: IssueDecisionCommand,
    actor: Actor,
  ): Promise<Decision | Refusal | IdempotencyKeyReused> {
    const office: Office = { level: command.level, unitId: command.unitId ?? null }
    const issuedBy = await this.neighbours.office.require(actor, office, 'issue this decision')
    const { issuedOn } = command
    const number = takeWords(command.number, 'number', 100)
    const signer = takeSigner(command.signer)
    if (issuedOn > vietnamDay(this.now())) throw new BadInput('issuedOn', 'A decision cannot lie in the future.')
    const dossierIds = distinct(command.dossierIds)
    return this.unitOfWork.once<Decision, Refusal>(
      { scope: `issueRecognitionDecision:${issuedBy}`, key, content: command },
      async transaction => {
        const deserving = await this.#judge(dossierIds, { office, issuedOn }, transaction)
        if (deserving instanceof Refusal) return deserving
        return this.#decide({ number, issuedOn, office, issuedBy, ...signer }, deserving, transaction)
      },
      async (id, { manager }) => (await new DecisionRepository(manager).findMany([id]))[0]!,
    )
  }

  async #judge(
    ids: readonly string[],
    act: { office: Office; issuedOn: string },
    { manager }: Transaction,
  ): Promise<Deserving[] | Refusal> {
    const deserving: Deserving[] = []
    for (const id of ids) {
      const one = await this.neighbours.judge.execute(id, act, manager)
      if (one instanceof Refusal) return one
      deserving.push(one)
    }
    if (new Set(deserving.map(({ regime }) => regime.id)).size > 1)
      throw new BadInput('dossierIds', 'A decision rests on one law: divide them.')
    return deserving
  }

  async #decide(act: Act, deserving: readonly Deserving[], transaction: Transaction): Promise<Decision | Refusal> {
    const { office, ...more } = act
    const unit = office.unitId === null ? undefined : await new FindFacts(transaction.manager).unit(office.unitId)
    const [{ authority, regime }] = deserving as [Deserving]
    const decision: Decision = {
      ...more,
      ...office,
      id: randomUUID(),
      kind: 'RECOGNITION',
      authority: authorityOf(authority, unit?.name),
      regimeId: regime.id,
      createdAt: this.now(),
    }
    if (!(await new DecisionRepository(transaction.manager).insert(decision))) return new DecisionNumberUsed()
    for (const one of deserving) {
      const refusal = await this.#recognise(one, { decision, unit }, transaction)
      if (refusal) return refusal
    }
    const { issuedBy: actorId, id: subjectId } = decision
    const after = { ...decision, dossiers: deserving.map(({ dossier, star }) => ({ dossierId: dossier.id, star })) }
    await transaction.audit.add({ actorId, action: 'issueRecognitionDecision', subject: 'decision', subjectId, after })
    return decision
  }

  async #recognise(
    { dossier, star, next }: Deserving,
    { decision, unit }: { decision: Decision; unit: KnownUnit | undefined },
    transaction: Transaction,
  ): Promise<Refusal | undefined> {
    const { move, grant } = this.neighbours
    const { id: decisionId, number: decisionNumber, authority, issuedOn, issuedBy: actorId } = decision
    const step = { dossierId: dossier.id, note: decisionNumber, actorId }
    const moved = await move.execute({ ...step, to: 'RECOGNISED', step: 'DECISION' }, transaction)
    if (moved instanceof Refusal) return moved
    const serial = await new DecisionRepository(transaction.manager).nextSerial(serialOf(unit?.code), Number(issuedOn.slice(0, 4)))
    const certificateNumber = certificateNumberOf(serialOf(unit?.code), issuedOn, serial)
    const { productId, id: dossierId } = dossier
    const granted = await grant.execute(
      { productId, star, dossierId, decisionId, decisionNumber, authority, certificateNumber, issuedOn },
      transaction,
    )
    if (!granted) return new RecognisedThatDay(dossierId)
    const forwarded = next && (await move.execute({ ...step, to: 'FORWARDED', step: 'FORWARDED', level: next }, transaction))
    return forwarded instanceof Refusal ? forwarded : undefined
  }
}

interface Act extends Pick<Decision, 'number' | 'issuedOn' | 'issuedBy' | 'signerName' | 'signerTitle'> {
  readonly office: Office
}

/** In one order, so that two decisions about the same dossiers do not wait for each other for ever. */
function distinct(ids: readonly string[]): string[] {
  const distinct = [...new Set(ids)].toSorted()
  if (distinct.length === 0 || distinct.length > MOST_DOSSIERS) throw new BadInput('dossierIds', `Name 1 to ${MOST_DOSSIERS} dossiers.`)
  return distinct
}

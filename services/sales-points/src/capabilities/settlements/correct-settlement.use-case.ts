import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { LONGEST_REASON } from './answer-settlement.use-case.ts'
import type { DrawSettlement } from './draw-settlement.use-case.ts'
import { enterSettlement, whyNot } from './enter-settlement.use-case.ts'
import { type NewLine, SettlementLinesRepository } from './settlement-lines.repository.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { monthOf } from './settlement.rules.ts'

export interface Correction {
  /** The line it is about; null when it is about none. */
  readonly position?: number | null | undefined
  /** What the producer gets more (positive) or less, whole đồng. */
  readonly amount: number
  readonly reason: string
}

export interface CorrectSettlementCommand {
  readonly idempotencyKey: string
  readonly settlementId: string
  readonly answer: string
  readonly corrections: readonly Correction[]
}

const MOST_CORRECTIONS = 50
const LARGEST = 1_000_000_000_000

/** The point draws up another version: what was drawn stays, corrections and what has turned up in the ledger since are added. */
export class CorrectSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly drawSettlement: DrawSettlement,
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...asked }: CorrectSettlementCommand, actor: Actor): Promise<Settlement | Refusal> {
    const userId = requireUser(actor)
    const command = checked(asked)
    return this.unitOfWork.once<Settlement, Refusal>(
      { scope: `correctSettlement:${userId}`, key: idempotencyKey, content: command },
      async transaction => {
        const entering = { settlementId: command.settlementId, actor, side: 'SALES_POINT', action: 'correct this statement' } as const
        const { settlement } = await enterSettlement(transaction.manager, entering)
        return whyNot(settlement, 'CORRECT', 'SALES_POINT') ?? this.#correct(transaction, settlement, command, userId)
      },
      (id, { manager }) => new SettlementRepository(manager).get(id),
    )
  }

  async #correct(
    transaction: Transaction,
    settlement: Settlement,
    { answer, corrections }: Pick<CorrectSettlementCommand, 'answer' | 'corrections'>,
    userId: string,
  ): Promise<Settlement> {
    const { manager, audit } = transaction
    const { id, version } = settlement
    const settlements = new SettlementRepository(manager)
    const lines = new SettlementLinesRepository(manager)
    const drawn = await lines.count(id)
    const at = this.now()
    if (corrections.some(({ position }) => position && position > drawn))
      throw new BadInput('corrections', 'A correction is about a line of the statement, or about none.')
    // another statement of the two must not find the same movements meanwhile
    await settlements.lockPair(settlement.salesPointId, settlement.producerId)
    const found = await this.drawSettlement.openLines(transaction, settlement, monthOf(settlement.month)!)
    await lines.add(id, version + 1, [...found, ...corrections.map(correction => lineOf(correction, at))])
    await settlements.sumUp(id, version + 1)
    await settlements.addStep(id, { what: 'CORRECTED', side: 'SALES_POINT', byId: userId, reason: answer, at })
    const corrected = await settlements.get(id)
    await audit.add({
      actorId: userId,
      action: 'correctSettlement',
      subject: 'Settlement',
      subjectId: id,
      before: { version, due: settlement.due },
      after: { version: version + 1, due: corrected.due, answer, corrections, found: found.length },
    })
    return corrected
  }
}

const lineOf = ({ position, amount, reason }: Correction, happenedAt: Date): NewLine => ({
  kind: 'CORRECTION',
  sourceId: null,
  causeId: null,
  productId: null,
  lotCode: null,
  quantity: 0,
  unitPrice: null,
  gross: amount,
  commission: 0,
  due: amount,
  happenedAt,
  carriedOver: false,
  reason,
  corrects: position ?? null,
})

function checked({ settlementId, ...asked }: Omit<CorrectSettlementCommand, 'idempotencyKey'>) {
  const answer = asked.answer.trim()
  const corrections = asked.corrections.map(one => ({ ...one, position: one.position ?? null, reason: one.reason.trim() }))
  if (answer === '' || answer.length > LONGEST_REASON) throw new BadInput('answer', `Answer in 1 to ${LONGEST_REASON} signs.`)
  if (corrections.length > MOST_CORRECTIONS) throw new BadInput('corrections', `At most ${MOST_CORRECTIONS} corrections at a time.`)
  for (const [place, correction] of corrections.entries()) {
    const fault = faultOf(correction)
    if (fault) throw new BadInput(`corrections.${place}.${fault[0]}`, fault[1])
  }
  return { settlementId, answer, corrections }
}

function faultOf({ amount, reason, position }: Correction): [field: string, message: string] | undefined {
  if (amount === 0 || Math.abs(amount) > LARGEST) return ['amount', 'A correction is an amount other than 0.']
  if (reason === '' || reason.length > LONGEST_REASON) return ['reason', `Say why, in 1 to ${LONGEST_REASON} signs.`]
  return typeof position === 'number' && position < 1 ? ['position', 'The statement has no such line.'] : undefined
}

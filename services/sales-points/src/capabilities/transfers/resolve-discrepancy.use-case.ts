import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { RecordLoss } from '../consignments/record-loss.use-case.ts'
import type { TransferOutcome } from './transfer.enum.ts'
import type { ShelveTransferred } from './shelve-transferred.use-case.ts'
import type { TakeTransferStep, TransferRequest } from './take-transfer-step.use-case.ts'
import { type Transfer, type TransferDiscrepancy, TransferRepository } from './transfer.repository.ts'
import { TransferGoodsRepository } from './transfer-goods.repository.ts'
import { stateOfGoods } from './transfer-life.rules.ts'
import { holderOf, LONGEST_NOTE } from './transfer-lines.rules.ts'
import { DiscrepancyAlreadyResolved, OtherPointDecides } from './transfers.refusals.ts'

export interface Resolution extends TransferRequest {
  readonly discrepancyId: string
  readonly outcome: TransferOutcome
  readonly reason: string
}

interface Neighbours {
  readonly recordLoss: RecordLoss
  readonly shelveTransferred: ShelveTransferred
  readonly takeStep: TakeTransferStep
}

const ACTION = 'resolve this discrepancy'
const GATE = { step: 'RESOLVED', action: ACTION, side: 'EITHER', isManagers: true } as const

/** A manager says, by name and with a reason, where the goods of a discrepancy ended up; until then they are under way. */
export class ResolveDiscrepancy {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ reason: words, ...request }: Resolution, actor: Actor): Promise<Transfer | Refusal> {
    const reason = words.trim()
    if (reason === '' || reason.length > LONGEST_NOTE) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_NOTE} signs.`)
    const { discrepancyId, outcome } = request
    return this.neighbours.takeStep.execute(GATE, { ...request, reason }, actor, async (transaction, transfer, actorId) => {
      const discrepancy = transfer.discrepancies.find(({ id }) => id === discrepancyId)
      if (!discrepancy) throw new Forbidden(ACTION)
      if (discrepancy.resolvedAt !== null) return new DiscrepancyAlreadyResolved(new Date(discrepancy.resolvedAt))
      const holder = holderOf(transfer, outcome)
      if (holder && !actsFor(actor, holder, 'SALES_POINT_MANAGER')) return new OtherPointDecides(outcome)
      const refusal = holder && (await this.#shelve(transaction, transfer, discrepancy, { holder, reason, actorId }))
      return refusal || this.#resolve(transaction, transfer, discrepancy, { outcome, reason, resolvedBy: actorId, at: this.now() })
    })
  }

  /** The goods come onto the shelf of the point that has them. */
  #shelve(
    transaction: Transaction,
    { id: causeId, lines }: Transfer,
    { lineId, quantity }: TransferDiscrepancy,
    { holder, ...by }: { holder: string; reason: string; actorId: string },
  ): Promise<Refusal | undefined> {
    const line = lines.find(({ id }) => id === lineId)!
    return this.neighbours.shelveTransferred.execute(transaction, holder, [{ ...line, quantity }], { ...by, causeId })
  }

  async #resolve(
    transaction: Transaction,
    transfer: Transfer,
    { id, lineId, kind, quantity }: TransferDiscrepancy,
    told: { outcome: TransferOutcome; reason: string; resolvedBy: string; at: Date },
  ): Promise<Transfer> {
    await new TransferGoodsRepository(transaction.manager).resolve(id, told)
    const salesPointId = transfer.fromPointId
    const line = transfer.lines.find(one => one.id === lineId)!
    // the sender had the goods in keeping and let them go: what is lost on the way is its affair with their producer
    const lost = holderOf(transfer, told.outcome) ? [] : [{ ...line, lotCode: line.lotCode!, salesPointId, change: -quantity }]
    await this.neighbours.recordLoss.execute(transaction, lost, { causeId: id, borneBy: 'SALES_POINT' })
    const { lines } = await new TransferRepository(transaction.manager).get(transfer.id)
    const note = `${kind} ${quantity} → ${told.outcome}: ${told.reason}`
    const step = { kind: 'RESOLVED', actorId: told.resolvedBy, at: told.at, note } as const
    return this.neighbours.takeStep.record(transaction, transfer, stateOfGoods(lines), step)
  }
}

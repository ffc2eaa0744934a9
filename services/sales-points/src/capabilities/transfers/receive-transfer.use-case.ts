import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { LARGEST_QUANTITY, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { ShelveTransferred } from './shelve-transferred.use-case.ts'
import type { TakeTransferStep, TransferRequest } from './take-transfer-step.use-case.ts'
import { type Transfer, TransferRepository } from './transfer.repository.ts'
import { TransferGoodsRepository } from './transfer-goods.repository.ts'
import { stateOfGoods, whyNotTaken } from './transfer-life.rules.ts'
import { discrepanciesOf, faultOfReceived, LONGEST_NOTE, type ReceivedLine, whyNotReceived } from './transfer-lines.rules.ts'

export { MoreThanInTransit, TransferNotInState } from './transfers.refusals.ts'

export interface TransferReceipt extends TransferRequest {
  readonly lines: readonly (Omit<ReceivedLine, 'note'> & { readonly note?: string | null | undefined })[]
}

interface SoldLine {
  readonly lineId: string
  readonly quantity: number
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly shelveTransferred: ShelveTransferred
  readonly takeStep: TakeTransferStep
}

const GATE = { step: 'RECEIVED', action: 'receive this transfer', side: 'RECEIVER' } as const

/** Line by line: what came onto the receiving shelf, and what is wrong with the rest. Lines not mentioned stay under way. */
export class ReceiveTransfer {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ lines, ...request }: TransferReceipt, actor: Actor): Promise<Transfer | Refusal> {
    const told = lines.map(line => ({ ...line, note: line.note?.trim() || null }))
    const fault = faultOfReceived(told, { quantity: LARGEST_QUANTITY, note: LONGEST_NOTE })
    if (fault) throw new BadInput(fault.field, fault.message)
    return this.neighbours.takeStep.execute(GATE, { ...request, lines: told }, actor, (transaction, transfer, actorId) =>
      this.receive(transaction, transfer, told, actorId),
    )
  }

  /** Takes the goods in, whoever asks was let in before. */
  receive(transaction: Transaction, transfer: Transfer, told: readonly ReceivedLine[], actorId: string): Promise<Transfer | Refusal> {
    return this.#takeIn(transaction, transfer, told, { actorId, kind: 'RECEIVED' })
  }

  /** Takes goods in that are sold in the same moment. */
  receiveSold(transaction: Transaction, transfer: Transfer, sold: readonly SoldLine[], actorId: string): Promise<Transfer | Refusal> {
    const told = sold.map(({ lineId, quantity }) => ({ lineId, received: quantity, lost: 0, damaged: 0, returned: 0, note: null }))
    return this.#takeIn(transaction, transfer, told, { actorId, kind: 'SOLD' })
  }

  async #takeIn(
    transaction: Transaction,
    transfer: Transfer,
    told: readonly ReceivedLine[],
    { actorId, kind }: { actorId: string; kind: 'RECEIVED' | 'SOLD' },
  ): Promise<Transfer | Refusal> {
    const received = told.filter(line => line.received > 0)
    const refusal =
      whyNotTaken(kind, transfer.state) ??
      whyNotReceived(told, transfer.lines) ??
      (received.length > 0 ? await this.#whyClosed(transaction, transfer) : undefined) ??
      (await this.#shelve(transaction, transfer, received, actorId))
    if (refusal) return refusal
    const { manager } = transaction
    const goods = new TransferGoodsRepository(manager)
    const at = this.now()
    await goods.countReceived(received)
    await goods.report(discrepanciesOf(told), actorId, at)
    const { lines } = await new TransferRepository(manager).get(transfer.id)
    return this.neighbours.takeStep.record(transaction, transfer, stateOfGoods(lines), { kind, actorId, at })
  }

  #shelve(transaction: Transaction, transfer: Transfer, received: readonly ReceivedLine[], actorId: string) {
    const goods = received.map(({ lineId, received: quantity }) => ({ ...transfer.lines.find(({ id }) => id === lineId)!, quantity }))
    return this.neighbours.shelveTransferred.execute(transaction, transfer.toPointId, goods, { actorId, causeId: transfer.id })
  }

  /** A closed point may still say that goods were lost or go back, else they would be under way for ever. */
  async #whyClosed({ manager }: Transaction, { toPointId }: Transfer): Promise<SalesPointNotActive | undefined> {
    const status = await this.neighbours.enterSalesPoint.statusOf(manager, toPointId)
    return status === 'ACTIVE' ? undefined : new SalesPointNotActive(status!)
  }
}

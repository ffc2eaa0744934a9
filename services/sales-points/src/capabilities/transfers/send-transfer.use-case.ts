import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { announceTransfer } from '../announcements/announce-goods.use-case.ts'
import type { FindTerms } from '../consignments/find-terms.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type MoveGoods, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { PickedGoods, TakeGoods } from '../stock/take-goods.use-case.ts'
import type { TakeTransferStep, TransferRequest } from './take-transfer-step.use-case.ts'
import type { Transfer } from './transfer.repository.ts'
import { TransferGoodsRepository } from './transfer-goods.repository.ts'
import { whyNotTaken } from './transfer-life.rules.ts'
import { LONGEST_NOTE } from './transfer-lines.rules.ts'
import { ConsignedGoodsStay, TransferDestinationNotOpen } from './transfers.refusals.ts'

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findTerms: FindTerms
  readonly moveGoods: MoveGoods
  readonly takeGoods: TakeGoods
  readonly takeStep: TakeTransferStep
}

const READY = { step: 'READIED', action: 'make this transfer ready', side: 'SENDER' } as const
const REOPEN = { step: 'REOPENED', action: 'take this transfer back', side: 'SENDER' } as const
const CANCEL = { step: 'CANCELLED', action: 'cancel this transfer', side: 'SENDER' } as const
const DISPATCH = { step: 'DISPATCHED', action: 'send this transfer away', side: 'SENDER' } as const

/** From packed to gone: until it is dispatched the goods lie on the sending shelf, and it may be taken back or given up. */
export class SendTransfer {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  ready(request: TransferRequest, actor: Actor): Promise<Transfer | Refusal> {
    return this.neighbours.takeStep.execute(READY, request, actor, (transaction, transfer, actorId) =>
      this.makeReady(transaction, transfer, actorId),
    )
  }

  /** Shows it to the receiving point, whoever asks was let in before. */
  async makeReady(transaction: Transaction, transfer: Transfer, actorId: string): Promise<Transfer | Refusal> {
    const step = { kind: 'READIED', actorId, at: this.now() } as const
    return whyNotTaken('READIED', transfer.state) ?? this.neighbours.takeStep.record(transaction, transfer, 'READY', step)
  }

  reopen(request: TransferRequest, actor: Actor): Promise<Transfer | Refusal> {
    return this.neighbours.takeStep.execute(REOPEN, request, actor, async (transaction, transfer, actorId) => {
      const step = { kind: 'REOPENED', actorId, at: this.now() } as const
      return whyNotTaken('REOPENED', transfer.state) ?? this.neighbours.takeStep.record(transaction, transfer, 'DRAFT', step)
    })
  }

  cancel({ idempotencyKey, transferId, ...words }: TransferRequest & { reason: string }, actor: Actor): Promise<Transfer | Refusal> {
    const reason = words.reason.trim()
    if (reason === '' || reason.length > LONGEST_NOTE) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_NOTE} signs.`)
    return this.neighbours.takeStep.execute(
      CANCEL,
      { idempotencyKey, transferId, reason },
      actor,
      async (transaction, transfer, actorId) => {
        const step = { kind: 'CANCELLED', actorId, at: this.now(), note: reason } as const
        return whyNotTaken('CANCELLED', transfer.state) ?? this.neighbours.takeStep.record(transaction, transfer, 'CANCELLED', step)
      },
    )
  }

  dispatch(request: TransferRequest, actor: Actor): Promise<Transfer | Refusal> {
    return this.neighbours.takeStep.execute(DISPATCH, request, actor, (transaction, transfer, actorId) =>
      this.send(transaction, transfer, actorId),
    )
  }

  /** All lines leave the shelf or none, one line per lot that was really taken; whoever asks was let in before. */
  async send(transaction: Transaction, transfer: Transfer, actorId: string): Promise<Transfer | Refusal> {
    const { takeGoods, takeStep } = this.neighbours
    const refusal = whyNotTaken('DISPATCHED', transfer.state) ?? (await this.#whyClosed(transaction, transfer))
    if (refusal) return refusal
    const cause = { actorId, causeId: transfer.id, kind: 'TRANSFERRED_OUT' } as const
    const picked = await takeGoods.execute(transaction, transfer.fromPointId, transfer.lines, cause)
    if (picked instanceof Refusal) return picked
    const lines = await this.#asTheyLeft(transaction, transfer.fromPointId, picked)
    const owners = new Set(lines.flatMap(({ ownerId }) => ownerId ?? []))
    if (!(await this.#mayHold(transaction, transfer.toPointId, owners))) return new ConsignedGoodsStay()
    await new TransferGoodsRepository(transaction.manager).replaceLines(transfer.id, lines)
    const at = this.now()
    await announceTransfer(transaction, transfer, at)
    return takeStep.record(transaction, transfer, 'IN_TRANSIT', { kind: 'DISPATCHED', actorId, at })
  }

  async #whyClosed({ manager }: Transaction, { fromPointId, toPointId }: Transfer): Promise<Refusal | undefined> {
    const { enterSalesPoint } = this.neighbours
    const from = await enterSalesPoint.statusOf(manager, fromPointId)
    if (from !== 'ACTIVE') return new SalesPointNotActive(from!)
    return (await enterSalesPoint.statusOf(manager, toPointId)) === 'ACTIVE' ? undefined : new TransferDestinationNotOpen()
  }

  /** Whether the producers of goods on consignment have agreements with the point they are sent to, too. */
  async #mayHold({ manager }: Transaction, salesPointId: string, owners: ReadonlySet<string>): Promise<boolean> {
    const today = vietnamDay(this.now())
    for (const producerId of owners)
      if (!(await this.neighbours.findTerms.isAgreed(manager, { salesPointId, producerId }, today))) return false
    return true
  }

  async #asTheyLeft(transaction: Transaction, salesPointId: string, picked: readonly PickedGoods[]) {
    const productIds = [...new Set(picked.map(({ productId }) => productId))]
    const lots = await this.neighbours.moveGoods.seeLots(transaction, salesPointId, productIds)
    return picked.map(goods => {
      const lot = lots.find(({ productId, lotCode }) => productId === goods.productId && lotCode === goods.lotCode)
      return { ...goods, dispatched: goods.quantity, expiresOn: lot?.expiresOn ?? null, ownerId: lot?.ownerId ?? null }
    })
  }
}

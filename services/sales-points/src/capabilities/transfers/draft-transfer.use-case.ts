import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { KeepFairs } from '../fair-trips/keep-fairs.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { LARGEST_QUANTITY, ProductNotKnown, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { TakeTransferStep } from './take-transfer-step.use-case.ts'
import { type Transfer, TransferRepository } from './transfer.repository.ts'
import { TransferGoodsRepository } from './transfer-goods.repository.ts'
import { faultOfLines, faultOfNote, type WantedLine } from './transfer-lines.rules.ts'
import { whyNotTaken } from './transfer-life.rules.ts'
import { FairNotComing, TransferDestinationNotOpen } from './transfers.refusals.ts'

interface Contents {
  readonly lines: readonly { readonly productId: string; readonly lotCode?: string | null | undefined; readonly quantity: number }[]
  readonly note?: string | null | undefined
}
export interface NewTransfer extends Contents {
  readonly fromPointId: string
  readonly toPointId: string
  /** The fair goods are carried to; they come back, so that both points are the same. */
  readonly fairId?: string | null
}

/** Where goods are to go: another point, or a fair. */
export interface TransferWish extends Contents {
  readonly fromPointId: string
  readonly toPointId?: string | null | undefined
  readonly fairId?: string | null | undefined
}
interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly keepFairs: KeepFairs
  readonly takeStep: TakeTransferStep
}

const ACTION = 'send goods from this sales point'

/** What a sending point puts together. Nothing is set aside for it: what is sold meanwhile is missing when it leaves. */
export class DraftTransfer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: TransferWish & { idempotencyKey: string }, actor: Actor): Promise<Transfer | Refusal> {
    const { enterSalesPoint } = this.neighbours
    const { fromPointId } = asked
    const userId = enterSalesPoint.admit(actor, fromPointId, ACTION)
    const contents = { ...checked(asked), ...destinationOf(asked) }
    return this.unitOfWork.once<Transfer, Refusal>(
      { scope: `draftTransfer:${userId}`, key: idempotencyKey, content: { fromPointId, ...contents } },
      async transaction => {
        const { status } = await enterSalesPoint.execute(transaction.manager, actor, fromPointId, ACTION)
        if (status !== 'ACTIVE') return new SalesPointNotActive(status)
        return this.draft(transaction, { fromPointId, ...contents }, userId)
      },
      (id, { manager }) => new TransferRepository(manager).get(id),
    )
  }

  /** Drafts, whoever asks was let in before. */
  async draft(transaction: Transaction, asked: NewTransfer & { readonly isDemo?: boolean }, actorId: string): Promise<Transfer | Refusal> {
    const { manager } = transaction
    const { fromPointId, toPointId, fairId = null, note = null, isDemo = false } = asked
    if ((await this.neighbours.enterSalesPoint.statusOf(manager, toPointId)) !== 'ACTIVE') return new TransferDestinationNotOpen()
    if (fairId !== null && !(await this.neighbours.keepFairs.isComing(manager, fairId, vietnamDay(this.now())))) return new FairNotComing()
    const unknown = await this.#whyNotKnown(transaction, asked.lines)
    if (unknown) return unknown
    const id = randomUUID()
    const goods = new TransferGoodsRepository(manager)
    await goods.add({ id, fromPointId, toPointId, fairId, note, isDemo })
    await goods.replaceLines(id, checked(asked).lines)
    const drafted = await new TransferRepository(manager).get(id)
    return this.neighbours.takeStep.record(transaction, drafted, 'DRAFT', { kind: 'DRAFTED', actorId, at: this.now() })
  }

  /** Other lines and another note, while it is a draft. */
  async change(asked: Contents & { idempotencyKey: string; transferId: string }, actor: Actor): Promise<Transfer | Refusal> {
    const { lines, note } = checked(asked)
    const request = { idempotencyKey: asked.idempotencyKey, transferId: asked.transferId, lines, note }
    const gate = { step: 'CHANGED', action: 'change this transfer', side: 'SENDER' } as const
    return this.neighbours.takeStep.execute(gate, request, actor, async (transaction, transfer, actorId) => {
      const refusal = whyNotTaken('CHANGED', transfer.state) ?? (await this.#whyNotKnown(transaction, lines))
      if (refusal) return refusal
      const goods = new TransferGoodsRepository(transaction.manager)
      await goods.replaceLines(transfer.id, lines)
      await goods.setNote(transfer.id, note)
      return this.neighbours.takeStep.record(transaction, transfer, 'DRAFT', { kind: 'CHANGED', actorId, at: this.now() })
    })
  }

  async #whyNotKnown({ manager }: Transaction, lines: readonly { productId: string }[]): Promise<ProductNotKnown | undefined> {
    const ids = lines.map(({ productId }) => productId)
    const known = await this.neighbours.findKnownProducts.execute(manager, ids)
    return ids.every(id => known.has(id)) ? undefined : new ProductNotKnown()
  }
}

function checked(asked: Contents): { lines: WantedLine[]; note: string | null } {
  const lines = asked.lines.map(({ productId, lotCode, quantity }) => ({ productId, lotCode: lotCode ?? null, quantity }))
  const note = asked.note?.trim() || null
  const fault = faultOfLines(lines, LARGEST_QUANTITY) ?? faultOfNote(note)
  if (fault) throw new BadInput(fault.field, fault.message)
  return { lines, note }
}

function destinationOf({ fromPointId, toPointId, fairId }: TransferWish): { toPointId: string; fairId: string | null } {
  if (!toPointId === !fairId) throw new BadInput('toPointId', 'Goods go to another sales point or to a fair: one of them.')
  if (toPointId === fromPointId) throw new BadInput('toPointId', 'Goods go to another sales point.')
  return { toPointId: toPointId ?? fromPointId, fairId: fairId ?? null }
}

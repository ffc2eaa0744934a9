import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { AdjustmentReason } from '../adjustments/adjustment-reason.enum.ts'
import type { AdjustStock } from '../adjustments/adjust-stock.use-case.ts'
import type { GiveBackGoods } from '../consignments/give-back-goods.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import type { ReceiveGoods } from '../receiving/receive-goods.use-case.ts'
import { LotNotKnown, type MoveGoods, SalesPointNotActive, type StockLot } from '../stock/move-goods.use-case.ts'
import type { ReadStock } from '../stock/read-stock.use-case.ts'
import type { DelegatedRight } from './delegated-right.enum.ts'
import { type Delegation, DelegationRepository } from './delegation.repository.ts'

interface OwnLot {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly producerId: string
  readonly productId: string
  readonly lotCode: string
  readonly note?: string | null | undefined
}
export type OwnReceipt = OwnLot & { readonly quantity: number; readonly expiresOn?: string | null | undefined }
export type OwnAdjustment = OwnLot & { readonly change: number; readonly reason: AdjustmentReason }
export type OwnTakingBack = OwnLot & { readonly quantity: number }

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly receiveGoods: ReceiveGoods
  readonly adjustStock: AdjustStock
  readonly giveBackGoods: GiveBackGoods
  readonly moveGoods: MoveGoods
  readonly readStock: ReadStock
}

type Moved = { readonly id: string; readonly lot: StockLot }

const ACTION = 'manage goods at this sales point'
const LONGEST_NOTE = 500

/** What a producer does at a sales point that permits it: with its own products, its own goods, and nothing else that is there. */
export class ManageOwnGoods {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
  ) {}

  /** Its lots on consignment there. */
  async see(manager: EntityManager, asked: Pick<OwnLot, 'salesPointId' | 'producerId'>, actor: Actor): Promise<StockLot[]> {
    requireRole(actor, ACTION, ['PRODUCER'], asked.producerId)
    await this.#permission(manager, asked, 'SEE')
    return this.neighbours.readStock.consigned(asked.salesPointId, asked.producerId)
  }

  receive({ idempotencyKey, producerId, ...goods }: OwnReceipt, actor: Actor): Promise<StockLot | Refusal> {
    return this.#manage({ idempotencyKey, producerId, ...goods }, 'RECEIVE', actor, async (transaction, userId) => {
      const status = await this.neighbours.enterSalesPoint.statusOf(transaction.manager, goods.salesPointId)
      if (status !== 'ACTIVE') return new SalesPointNotActive(status!)
      return this.neighbours.receiveGoods.receive(transaction, { ...goods, ownership: 'CONSIGNED' }, userId)
    })
  }

  adjust({ idempotencyKey, producerId, ...change }: OwnAdjustment, actor: Actor): Promise<StockLot | Refusal> {
    const adjustment = { ...change, lossBorneBy: 'PRODUCER' } as const
    const problem = this.neighbours.adjustStock.problemOf(adjustment)
    if (problem) throw problem
    return this.#manage({ idempotencyKey, producerId, ...change }, 'ADJUST', actor, async (transaction, userId) => {
      const foreign = await this.#whyNotOwn(transaction, { producerId, ...change })
      return foreign ?? this.neighbours.adjustStock.adjust(transaction, adjustment, userId)
    })
  }

  takeBack({ idempotencyKey, producerId, ...goods }: OwnTakingBack, actor: Actor): Promise<StockLot | Refusal> {
    return this.#manage({ idempotencyKey, producerId, ...goods }, 'TAKE_BACK', actor, async (transaction, userId) => {
      const foreign = await this.#whyNotOwn(transaction, { producerId, ...goods })
      return foreign ?? this.neighbours.giveBackGoods.giveBack(transaction, goods, userId)
    })
  }

  async #manage(
    { idempotencyKey, ...asked }: OwnLot,
    right: Exclude<DelegatedRight, 'SEE'>,
    actor: Actor,
    work: (transaction: Transaction, userId: string) => Promise<Moved | Refusal>,
  ): Promise<StockLot | Refusal> {
    const userId = requireRole(actor, ACTION, ['PRODUCER'], asked.producerId)
    if ((asked.note ?? '').length > LONGEST_NOTE) throw new BadInput('note', `A note has at most ${LONGEST_NOTE} signs.`)
    const { moveGoods } = this.neighbours
    const outcome = await this.unitOfWork.once<Moved, Refusal>(
      { scope: `delegate:${right}:${userId}`, key: idempotencyKey, content: asked },
      async transaction => {
        const delegation = await this.#permission(transaction.manager, asked, right)
        await this.#insistOnOwn(transaction, asked)
        const moved = await work(transaction, userId)
        if (!(moved instanceof Refusal)) await this.#tell(transaction, delegation, { right, userId, asked })
        return moved
      },
      async (id, { manager }) => ({ id, lot: await moveGoods.lotAfter(manager, asked.salesPointId, id) }),
    )
    return outcome instanceof Refusal ? outcome : outcome.lot
  }

  async #permission(
    manager: EntityManager,
    asked: Pick<OwnLot, 'salesPointId' | 'producerId'>,
    right: DelegatedRight,
  ): Promise<Delegation> {
    const delegation = await new DelegationRepository(manager).inForce(asked.salesPointId, asked.producerId)
    if (!delegation?.rights.includes(right)) throw new Forbidden(ACTION)
    return delegation
  }

  /** Another's product and an unknown one are the same to who asks. */
  async #insistOnOwn({ manager }: Transaction, { productId, producerId }: Pick<OwnLot, 'productId' | 'producerId'>): Promise<void> {
    const products = await this.neighbours.findKnownProducts.execute(manager, [productId])
    if (products.get(productId)?.producerId !== producerId) throw new Forbidden(ACTION)
  }

  /** A lot that the point owns is as if it were not there. */
  async #whyNotOwn(transaction: Transaction, { salesPointId, productId, lotCode, producerId }: Omit<OwnLot, 'idempotencyKey'>) {
    const lots = await this.neighbours.moveGoods.lockLots(transaction, salesPointId, [productId])
    const lot = lots.find(candidate => candidate.lotCode === lotCode)
    return lot?.ownerId === producerId ? undefined : new LotNotKnown(productId, lotCode)
  }

  async #tell(
    { audit }: Transaction,
    delegation: Delegation,
    done: { right: DelegatedRight; userId: string; asked: object },
  ): Promise<void> {
    const { right, userId, asked } = done
    await audit.add({
      actorId: userId,
      action: 'actAsDelegate',
      subject: 'ProducerDelegation',
      subjectId: delegation.id,
      after: { right, ...asked },
    })
  }
}

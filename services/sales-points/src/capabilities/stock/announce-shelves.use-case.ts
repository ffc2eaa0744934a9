import { ShelfChangedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type ShelfChange, ShelfRepository } from './shelf.repository.ts'

const BATCH = 200

/** Tells the other services what is for sale where, whenever it changes: by a movement, a recall, a withdrawal or a midnight. */
export class AnnounceShelves {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** For shelves that the transaction has locked. Goods that are only set aside or freed are told when the last is taken, or the first is back. */
  async execute(
    transaction: Transaction,
    shelves: readonly { salesPointId: string; productId: string }[],
    { movesGoods = true }: { readonly movesGoods?: boolean } = {},
  ): Promise<void> {
    const at = this.now()
    const changes = await new ShelfRepository(transaction.manager).refresh(shelves, { today: vietnamDay(at), at, movesGoods })
    await this.#announce(transaction, changes, at)
  }

  /** For every point that holds the product; locks its shelves. */
  async ofProduct(transaction: Transaction, productId: string): Promise<void> {
    const at = this.now()
    const shelves = new ShelfRepository(transaction.manager)
    await shelves.lockOfProduct(productId)
    await this.#announce(transaction, await shelves.refreshOfProduct(productId, vietnamDay(at), at), at)
  }

  /** For every shelf that time has emptied since it was announced. Answers how many were looked at. */
  async expired(): Promise<number> {
    let seen = 0
    for (let batch = BATCH; batch === BATCH; seen += batch) {
      batch = await this.unitOfWork.run(async transaction => {
        const shelves = await new ShelfRepository(transaction.manager).lockExpired(vietnamDay(this.now()), BATCH)
        if (shelves.length > 0) await this.execute(transaction, shelves)
        return shelves.length
      })
    }
    return seen
  }

  async #announce({ outbox }: Transaction, changes: readonly ShelfChange[], at: Date): Promise<void> {
    for (const change of changes) await outbox.add(ShelfChangedV1, change.productId, { ...change, at: at.toISOString() })
  }
}

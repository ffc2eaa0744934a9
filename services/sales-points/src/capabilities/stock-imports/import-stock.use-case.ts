import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { PutOnShelf } from './put-on-shelf.use-case.ts'
import type { ReadStockFile } from './read-stock-file.use-case.ts'
import type { StockImport } from './stock-import.entity.ts'
import { NothingToImport, StockFileAlreadyApplied, StockImportHasProblems } from './stock-import.refusals.ts'
import { StockImportRepository } from './stock-import.repository.ts'

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly readStockFile: ReadStockFile
  readonly putOnShelf: PutOnShelf
}

export interface PreviewStockImportCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly fileName: string
  readonly file: string
}

const ACTION = 'import the stock of this sales point'
const LONGEST_NAME = 200
const KEPT_MS = 7 * 86_400_000

/** Opening stock from a file: shown row by row first, then brought onto the shelf by the way on which goods always come in. */
export class ImportStock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  /** Tries every row for real and takes it all back: what it shows is what applying would do. */
  preview({ idempotencyKey, file, ...asked }: PreviewStockImportCommand, actor: Actor): Promise<StockImport | Refusal> {
    const { salesPointId } = asked
    const userId = this.#admit(actor, salesPointId)
    const fileName = asked.fileName.replaceAll('\0', '').trim()
    if (fileName === '' || fileName.length > LONGEST_NAME) throw new BadInput('fileName', `A file name of 1 to ${LONGEST_NAME} signs.`)
    const fileHash = createHash('sha256').update(file).digest('hex')
    const request = { scope: `previewStockImport:${userId}`, key: idempotencyKey, content: { salesPointId, fileName, fileHash } }
    return this.unitOfWork.once<StockImport, Refusal>(
      request,
      async transaction => {
        const { manager } = transaction
        const closed = await this.#whyClosed(transaction, salesPointId)
        if (closed) return closed
        const read = await this.neighbours.readStockFile.execute(file, manager)
        const rows = await this.neighbours.putOnShelf.attempt(transaction, { salesPointId, actorId: userId, rows: read })
        const made = { id: randomUUID(), salesPointId, userId, fileName, fileHash, rows, createdAt: this.now() }
        await new StockImportRepository(manager).add(made)
        return { ...made, appliedAt: null }
      },
      async (id, { manager }) => (await new StockImportRepository(manager).find(id))!,
    )
  }

  /** All rows or none; or the good ones only, when so asked. Applying it again answers it again. */
  apply({ importId, isPartial }: { importId: string; isPartial: boolean }, actor: Actor): Promise<StockImport | Refusal> {
    return this.unitOfWork.run(async transaction => {
      const imports = new StockImportRepository(transaction.manager)
      const found = await imports.lock(importId)
      if (!found) throw new Forbidden(ACTION)
      const userId = this.#admit(actor, found.salesPointId)
      if (found.appliedAt) return found
      const before = await imports.whenApplied(found)
      if (before) return new StockFileAlreadyApplied(before)
      return (await this.#whyClosed(transaction, found.salesPointId)) ?? this.#put(transaction, found, { isPartial, userId })
    })
  }

  async #put(transaction: Transaction, found: StockImport, { isPartial, userId }: { isPartial: boolean; userId: string }) {
    const { id, salesPointId, fileName } = found
    const unread = found.rows.map(row => (isOfTheShelf(row.problem?.kind) ? { ...row, problem: null } : row))
    const rows = await this.neighbours.putOnShelf.execute(transaction, { salesPointId, actorId: userId, rows: unread })
    const problemCount = rows.filter(({ problem }) => problem !== null).length
    if (problemCount === rows.length) return new NothingToImport()
    if (problemCount > 0 && !isPartial) return new StockImportHasProblems(problemCount)
    const imports = new StockImportRepository(transaction.manager)
    await imports.apply(id, rows, this.now())
    const after = { fileName, rows: rows.length - problemCount, problems: problemCount }
    await transaction.audit.add({ actorId: userId, action: 'applyStockImport', subject: 'SalesPoint', subjectId: salesPointId, after })
    return (await imports.find(id))!
  }

  forgetOld(): Promise<number> {
    const before = new Date(this.now().getTime() - KEPT_MS)
    return this.unitOfWork.run(({ manager }) => new StockImportRepository(manager).forget(before))
  }

  #admit(actor: Actor, salesPointId: string): string {
    return requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
  }

  async #whyClosed({ manager }: Transaction, salesPointId: string): Promise<SalesPointNotActive | undefined> {
    const status = await this.neighbours.enterSalesPoint.statusOf(manager, salesPointId)
    if (!status) throw new Forbidden(ACTION)
    return status === 'ACTIVE' ? undefined : new SalesPointNotActive(status)
  }
}

/** What the shelf said may have changed since; what cannot be understood has not. */
const OF_THE_SHELF = ['LOT_RECALLED', 'LOT_OF_ANOTHER', 'EXPIRED', 'EXPIRY_DIFFERS', 'OUT_OF_RANGE']
const isOfTheShelf = (kind: string | undefined) => kind !== undefined && OF_THE_SHELF.includes(kind)

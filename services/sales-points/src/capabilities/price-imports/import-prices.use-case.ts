import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { PutPrices } from './put-prices.use-case.ts'
import type { PriceImport } from './price-import.entity.ts'
import { NoPriceToImport, PriceImportHasProblems } from './price-import.refusals.ts'
import { PriceImportRepository } from './price-import.repository.ts'
import type { ReadPriceFile } from './read-price-file.use-case.ts'

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly readPriceFile: ReadPriceFile
  readonly putPrices: PutPrices
}

export interface PreviewPriceImportCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly fileName: string
  readonly file: string
}

const ACTION = 'import prices of this sales point'
const LONGEST_NAME = 200
const KEPT_MS = 7 * 86_400_000

/** Prices from a file: shown row by row first, then set by the way on which prices are always set. */
export class ImportPrices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  /** Tries every row for real and takes it all back: what it shows is what applying would do. */
  preview({ idempotencyKey, salesPointId, file, fileName: told }: PreviewPriceImportCommand, actor: Actor): Promise<PriceImport | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    const fileName = told.replaceAll('\0', '').trim()
    if (fileName === '' || fileName.length > LONGEST_NAME) throw new BadInput('fileName', `A file name of 1 to ${LONGEST_NAME} signs.`)
    const request = { scope: `previewPriceImport:${userId}`, key: idempotencyKey, content: { salesPointId, fileName, file } }
    return this.unitOfWork.once<PriceImport, Refusal>(
      request,
      async transaction => {
        const { manager } = transaction
        if (!(await this.neighbours.enterSalesPoint.statusOf(manager, salesPointId))) throw new Forbidden(ACTION)
        const read = await this.neighbours.readPriceFile.execute(file, manager)
        const rows = await this.neighbours.putPrices.attempt(transaction, { salesPointId, userId, rows: read })
        const made = { id: randomUUID(), salesPointId, userId, fileName, rows, createdAt: this.now() }
        await new PriceImportRepository(manager).add(made)
        return { ...made, appliedAt: null }
      },
      async (id, { manager }) => (await new PriceImportRepository(manager).find(id))!,
    )
  }

  /** All rows or none; or the good ones only, when so asked. Applying it again answers it again. */
  apply({ importId, isPartial }: { importId: string; isPartial: boolean }, actor: Actor): Promise<PriceImport | Refusal> {
    return this.unitOfWork.run<PriceImport | Refusal>(async transaction => {
      const found = await new PriceImportRepository(transaction.manager).lock(importId)
      if (!found) throw new Forbidden(ACTION)
      const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], found.salesPointId)
      return found.appliedAt ? found : this.#put(transaction, found, { isPartial, userId })
    })
  }

  async #put(transaction: Transaction, found: PriceImport, { isPartial, userId }: { isPartial: boolean; userId: string }) {
    const { id, salesPointId, fileName } = found
    const rows = await this.neighbours.putPrices.execute(transaction, { salesPointId, userId, rows: found.rows })
    const problemCount = rows.filter(({ problem }) => problem !== null).length
    const changed = rows.filter(({ problem, isUnchanged }) => problem === null && !isUnchanged).length
    if (problemCount > 0 && !isPartial) return new PriceImportHasProblems(problemCount)
    if (changed === 0) return new NoPriceToImport()
    const imports = new PriceImportRepository(transaction.manager)
    await imports.apply(id, rows, this.now())
    const after = { fileName, prices: changed, problems: problemCount }
    await transaction.audit.add({ actorId: userId, action: 'applyPriceImport', subject: 'SalesPoint', subjectId: salesPointId, after })
    return (await imports.find(id))!
  }

  forgetOld(): Promise<number> {
    const before = new Date(this.now().getTime() - KEPT_MS)
    return this.unitOfWork.run(({ manager }) => new PriceImportRepository(manager).forget(before))
  }
}

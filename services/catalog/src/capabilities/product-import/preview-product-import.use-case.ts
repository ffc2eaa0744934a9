import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { CheckRows } from './check-rows.use-case.ts'
import type { ProductImport } from './product-import.entity.ts'
import { ProductImportRepository } from './product-import.repository.ts'
import type { ReadSpreadsheet } from './read-spreadsheet.use-case.ts'

export interface PreviewProductImportCommand {
  readonly idempotencyKey: string
  readonly fileName: string
  readonly file: string
}

/** Reads a file and keeps what it would do; nothing of the catalogue changes. */
export class PreviewProductImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readSpreadsheet: ReadSpreadsheet,
    private readonly checkRows: CheckRows,
    private readonly now: Clock,
  ) {}

  async execute(command: PreviewProductImportCommand, actor: Actor): Promise<ProductImport | IdempotencyKeyReused> {
    const userId = requireRole(actor, 'import products', ['OFFICER'])
    const fileName = command.fileName.replaceAll('\0', '').trim()
    if (fileName === '' || fileName.length > 200) throw new BadInput('fileName', 'A file name of 1 to 200 characters.')
    const raw = await this.readSpreadsheet.execute(command.file)
    const request = { scope: `previewProductImport:${userId}`, key: command.idempotencyKey, content: command }

    return this.unitOfWork.once<ProductImport, never>(
      request,
      async ({ manager }) => {
        const rows = await this.checkRows.execute(raw, subjectsOf(actor, 'OFFICER'), manager)
        const problemCount = rows.reduce((sum, row) => sum + row.problems.length, 0)
        const made: ProductImport = {
          id: randomUUID(),
          userId,
          status: 'PREVIEWED',
          fileName,
          rows,
          rowCount: rows.length,
          problemCount,
          createdAt: this.now(),
          committedAt: null,
        }
        await new ProductImportRepository(manager).add(made)
        return made
      },
      async (id, { manager }) => (await new ProductImportRepository(manager).find(id, userId))!,
    )
  }
}

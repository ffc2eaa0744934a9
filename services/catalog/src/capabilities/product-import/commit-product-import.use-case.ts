import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { RegisterProducers } from '../producers/register-producers.use-case.ts'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import type { ClaimRecognitions } from '../recognitions/claim-recognitions.use-case.ts'
import type { CheckRows } from './check-rows.use-case.ts'
import type { ImportedFact, ImportRow, ProductImport } from './product-import.entity.ts'
import { ProductImportRepository } from './product-import.repository.ts'
import { ProductImportHasProblems, ProductImportOutdated } from './product-import.refusals.ts'

/** The neighbours that write their part. */
export interface Writers {
  readonly registerProducers: RegisterProducers
  readonly claimRecognitions: ClaimRecognitions
  readonly announceProducts: AnnounceProducts
}

type ReadyRow = ImportRow & { readonly fact: ImportedFact }

/** Writes all rows of a preview or none; committing twice is committing once. */
export class CommitProductImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkRows: CheckRows,
    private readonly writers: Writers,
    private readonly now: Clock,
  ) {}

  execute(importId: string, actor: Actor): Promise<ProductImport | Refusal> {
    const userId = requireRole(actor, 'commit this import', ['OFFICER'])
    return this.unitOfWork.run(async transaction => {
      const imports = new ProductImportRepository(transaction.manager)
      const found = await imports.lock(importId, userId)
      if (!found) throw new Forbidden('commit this import')
      if (found.status === 'COMMITTED') return found
      if (found.problemCount > 0) return new ProductImportHasProblems(found.problemCount)

      const known = await imports.products(slugsOf(found.rows), true)
      const again = await this.checkRows.execute(found.rows, subjectsOf(actor, 'OFFICER'), transaction.manager)
      const changed = again.filter((row, index) => !isSame(row, found.rows[index]!))
      if (changed.length > 0) return new ProductImportOutdated(changed.map(row => row.line))

      await this.#write(again as ReadyRow[], new Map(known.map(({ slug, id }) => [slug, id])), transaction)
      await imports.finish(importId, this.now())
      const counts = Object.fromEntries([...Map.groupBy(again, row => row.action)].map(([action, rows]) => [action, rows.length]))
      await transaction.audit.add({
        actorId: userId,
        action: 'commitProductImport',
        subject: 'productImport',
        subjectId: importId,
        after: { fileName: found.fileName, ...counts },
      })
      return (await imports.find(importId, userId))!
    })
  }

  async #write(rows: readonly ReadyRow[], ids: Map<string, string>, transaction: Transaction) {
    const { registerProducers, claimRecognitions, announceProducts } = this.writers
    const imports = new ProductImportRepository(transaction.manager)
    const created = firstOfEach(rows.filter(row => row.action === 'CREATE'))
    const mended = rows.filter(row => row.action === 'UPDATE')
    await registerProducers.execute(
      created.map(({ fact }) => producerOf(fact)),
      transaction,
    )
    for (const { slug, id } of await imports.create(
      created.map(({ fact }) => fact),
      this.now(),
    ))
      ids.set(slug, id)
    await imports.mend(
      firstOfEach(mended).map(({ fact }) => fact),
      this.now(),
    )
    const turns = rows.filter(row => row.action !== 'UNCHANGED').map(({ fact }) => ({ ...fact, productId: ids.get(fact.slug)! }))
    await announceProducts.published(
      created.map(({ fact }) => ids.get(fact.slug)!),
      transaction,
    )
    await claimRecognitions.execute(turns, transaction)
    await announceProducts.changed(
      firstOfEach(mended).map(({ fact }) => ids.get(fact.slug)!),
      transaction,
    )
  }
}

const slugsOf = (rows: readonly ImportRow[]) => rows.flatMap(({ fact }) => (fact ? [fact.slug] : []))

const isSame = (now: ImportRow, then: ImportRow) =>
  now.problems.length === 0 && now.action === then.action && now.fingerprint === then.fingerprint

/** A product may stand in several rows, one for each of its turns. */
const firstOfEach = (rows: readonly ReadyRow[]) => [...new Map(rows.toReversed().map(row => [row.fact.slug, row])).values()]

const producerOf = ({ producer, producerSlug, unitId, name }: ImportedFact) => ({
  name: producer ?? `Chủ thể chưa rõ (${name})`.slice(0, 200),
  slug: producerSlug,
  isNamed: producer !== null,
  unitId,
})

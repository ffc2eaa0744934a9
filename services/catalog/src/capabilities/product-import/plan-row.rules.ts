import type { ImportAction } from './import-status.enum.ts'
import type { ImportedFact, ImportProblem } from './product-import.entity.ts'

/** What is known of a product before the import. */
export interface KnownProduct {
  readonly id: string
  readonly slug: string
  readonly producerSlug: string
  readonly isPublic: boolean
  readonly gtin: string | null
  readonly price: number | null
  readonly fingerprint: string
  readonly recognitions: readonly KnownRecognition[]
}

export interface KnownRecognition {
  readonly star: number
  readonly issuedOn: string
  readonly expiresOn: string
  readonly isApproximate: boolean
  readonly decisionNumber: string | null
  readonly authority: string | null
}

export interface Plan {
  readonly action: ImportAction
  readonly fact: ImportedFact
}

/** What stands in the way of writing the row. */
export function whyNotImportable(
  fact: ImportedFact,
  product: KnownProduct | undefined,
  gtinOwner: string | undefined,
): ImportProblem | undefined {
  if (product && product.producerSlug !== fact.producerSlug && fact.producer !== null) {
    return { column: 'producer', message: 'Another producer has a product of this name; give this one a name of its own.' }
  }
  if (product && !product.isPublic) return { column: 'name', message: 'A page of this name is being written and is not published yet.' }
  if (fact.gtin && gtinOwner !== undefined && gtinOwner !== fact.slug)
    return { column: 'gtin', message: 'Another product already bears this code.' }
  return undefined
}

/** What committing will do. A row with only a year means the turn of that year with the same star. */
export function planOf(fact: ImportedFact, product: KnownProduct | undefined): Plan {
  if (!product) return { action: 'CREATE', fact }
  const turn = product.recognitions.find(
    ({ issuedOn, star }) =>
      issuedOn === fact.issuedOn ||
      (fact.isIssueDateApproximate && star === fact.star && issuedOn.slice(0, 4) === fact.issuedOn.slice(0, 4)),
  )
  const completed = turn ? completedBy(fact, turn) : fact
  const isKnown =
    turn !== undefined && (['star', 'decisionNumber', 'authority', 'expiresOn'] as const).every(field => turn[field] === completed[field])
  const isSamePage = (fact.gtin === null || fact.gtin === product.gtin) && (fact.price === null || fact.price === product.price)
  return { action: isKnown && isSamePage ? 'UNCHANGED' : 'UPDATE', fact: completed }
}

/** What the row does not say stays as it is known. */
const completedBy = (fact: ImportedFact, turn: KnownRecognition): ImportedFact => ({
  ...fact,
  issuedOn: turn.issuedOn,
  isIssueDateApproximate: fact.isIssueDateApproximate && turn.isApproximate,
  expiresOn: fact.isIssueDateApproximate ? turn.expiresOn : fact.expiresOn,
  decisionNumber: fact.decisionNumber ?? turn.decisionNumber,
  authority: fact.authority ?? turn.authority,
})

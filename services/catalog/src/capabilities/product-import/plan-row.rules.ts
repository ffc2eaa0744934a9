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
  const clash = product && clashWith(product, fact)
  if (clash) return clash
  if (fact.gtin && gtinOwner !== undefined && gtinOwner !== fact.slug)
    return { column: 'gtin', message: 'Another product already bears this code.' }
  return undefined
}

function clashWith(product: KnownProduct, { producer, producerSlug }: ImportedFact): ImportProblem | undefined {
  if (producer !== null && product.producerSlug !== producerSlug) {
    return { column: 'producer', message: 'Another producer has a product of this name; give this one a name of its own.' }
  }
  return product.isPublic ? undefined : { column: 'name', message: 'A page of this name is being written and is not published yet.' }
}

/** What committing will do. A row with only a year means the turn of that year with the same star. */
export function planOf(fact: ImportedFact, product: KnownProduct | undefined): Plan {
  if (!product) return { action: 'CREATE', fact }
  const turn = product.recognitions.find(known => isSameTurn(known, fact))
  const completed = turn ? completedBy(fact, turn) : fact
  const isKnown =
    turn !== undefined && (['star', 'decisionNumber', 'authority', 'expiresOn'] as const).every(field => turn[field] === completed[field])
  const isSamePage = [null, product.gtin].includes(fact.gtin) && [null, product.price].includes(fact.price)
  return { action: isKnown && isSamePage ? 'UNCHANGED' : 'UPDATE', fact: completed }
}

function isSameTurn({ issuedOn, star }: KnownRecognition, fact: ImportedFact): boolean {
  if (issuedOn === fact.issuedOn) return true
  return fact.isIssueDateApproximate && star === fact.star && issuedOn.slice(0, 4) === fact.issuedOn.slice(0, 4)
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

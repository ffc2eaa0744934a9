import type { Product, ProductPage } from './product.entity.ts'

const LONGEST = { name: 200, summary: 500, story: 20_000, ingredients: 5_000, usage: 5_000, storage: 2_000, packaging: 200 } as const
const HIGHEST_PRICE = 1_000_000_000_000
/** Sets of white spirits and other alcoholic drinks. */
const ALCOHOLIC_SETS = [14, 15]

export interface PageProblem {
  readonly field: string
  readonly message: string
}

/** The first thing wrong with what was written; undefined when all is well. */
export function whyNotWritable(page: Partial<ProductPage>): PageProblem | undefined {
  const { name, price } = page
  if (name !== undefined && name.trim() === '') return { field: 'name', message: 'A product needs a name.' }
  for (const [field, longest] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][]) {
    const text = page[field]
    if (text && text.length > longest) return { field, message: `At most ${longest} characters; these are ${text.length}.` }
    // oxlint-disable-next-line no-control-regex -- exactly these are refused
    if (text && /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
      return { field, message: 'There are control characters in this text.' }
  }
  if (price !== undefined && price !== null && (price < 0 || price > HIGHEST_PRICE)) {
    return { field: 'price', message: `A price is between 0 and ${HIGHEST_PRICE} đồng.` }
  }
  return undefined
}

/** Texts as they are kept: composed letters, no blanks around, nothing instead of an empty text. */
export function tidied<Page extends Partial<ProductPage>>(page: Page): Page {
  const tidy = Object.entries(page).map(([field, value]) => [
    field,
    typeof value === 'string' ? value.normalize('NFC').trim() || null : value,
  ])
  return Object.fromEntries(tidy) as Page
}

/** What a page still lacks before it can be submitted. */
export const missingIn = (page: ProductPage): string[] => (['summary', 'story', 'packaging'] as const).filter(field => !page[field])

/** The page with its revision, as its producer and officers see it. */
export function withRevision(product: Product): Product {
  const revised = { ...product, ...product.draft }
  return { ...revised, isAlcohol: ALCOHOLIC_SETS.includes(revised.setNumber) }
}

/** The page as the public sees it. */
export const asPublished = (product: Product): Product => ({
  ...product,
  status: 'PUBLISHED',
  decision: null,
  decisionReason: null,
  decidedAt: null,
})

import type { Product, ProductPage } from './product.entity.ts'

const LONGEST = { name: 200, summary: 500, story: 20_000, ingredients: 5_000, usage: 5_000, storage: 2_000, packaging: 200 } as const
const HIGHEST_PRICE = 1_000_000_000_000
/** Sets of white spirits and other alcoholic drinks. */
const ALCOHOLIC_SETS = [14, 15]

export interface PageProblem {
  readonly field: string
  readonly message: string
}

/** The first thing wrong with what was written; undefined when all is well. A text may be emptied, what every page has may not. */
export function whyNotWritable(page: Partial<ProductPage>): PageProblem | undefined {
  const empty = (['name', 'setNumber', 'unit'] as const).find(
    field => field in page && (page[field] === null || String(page[field]).trim() === ''),
  )
  if (empty) return { field: empty, message: 'This cannot be empty.' }
  for (const field of Object.keys(LONGEST) as (keyof typeof LONGEST)[]) {
    const message = whyNotText(page[field] ?? '', LONGEST[field])
    if (message) return { field, message }
  }
  const price = page.price ?? 0
  return price >= 0 && price <= HIGHEST_PRICE ? undefined : { field: 'price', message: `A price is between 0 and ${HIGHEST_PRICE} đồng.` }
}

function whyNotText(text: string, longest: number): string | undefined {
  if (text.length > longest) return `At most ${longest} characters; these are ${text.length}.`
  // oxlint-disable-next-line no-control-regex -- exactly these are refused
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text) ? 'There are control characters in this text.' : undefined
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

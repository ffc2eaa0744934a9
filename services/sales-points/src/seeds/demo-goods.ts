import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { ProductDescription } from '../capabilities/products/product.repository.ts'
import { DEMO_PRODUCTS } from './demo-products.ts'

export type DemoProduct = ProductDescription & { readonly originCode: string; readonly set: number }

export interface DemoReceipt {
  readonly product: DemoProduct
  readonly lotCode: string
  readonly quantity: number
  /** Days from today; null: does not expire. */
  readonly expiresIn: number | null
}

const PROVINCES: Readonly<Record<string, string>> = {
  490: 'da-nang-48',
  495: 'da-nang-48',
  497: 'da-nang-48',
  846: 'tra-vinh-84',
  911: 'kien-giang-91',
  22945: 'lam-dong-68',
}
/** Handicrafts; they do not expire. */
const CRAFTS = 21
const ALCOHOL = [14, 15]
const FISH_SAUCE = 'nuoc-mam-lang-bich-hoa'
const HELD_BY: Readonly<Record<string, number>> = { '502-1': 60, '503-1': 36, '513-1': 24, '517-1': 18 }

export const demoProducts: readonly DemoProduct[] = DEMO_PRODUCTS.trim()
  .split('\n')
  .map(row => {
    const [name, producerName, originCode, set, price] = row.split('|') as [string, string, string, string, string]
    const slug = slugOf(name)
    return {
      id: fixedId('product', slug),
      slug,
      name,
      producerName,
      originCode,
      set: Number(set),
      price: Number(price),
      unit: 'PIECE',
      code: null,
      producerId: fixedId('producer', producerName ? slugOf(producerName) : `chu-the-chua-ro-${slug}`),
      isAlcohol: ALCOHOL.includes(Number(set)),
      originUnitId: fixedId('administrative-unit', `${originCode}@${originCode === '22945' ? 2025 : 2024}`),
      originProvinceSlug: PROVINCES[originCode] ?? 'quang-nam-49',
    }
  })

/** What a point carries: products of its own district, of others, and two from outside the province (target T10 of the plan). */
export function demoReceipts(pointNumber: string, place: number): DemoReceipt[] {
  const district = pointNumber.slice(0, 3)
  const usual = demoProducts.filter(({ slug }) => slug !== FISH_SAUCE)
  const own = usual.filter(({ originCode }) => originCode === district)
  const others = usual.filter(({ originCode }) => originCode !== district && !(originCode in PROVINCES))
  const outside = usual.filter(({ originCode }) => originCode in PROVINCES)
  const chosen = [
    ...turned(own, place * 3).slice(0, 6),
    ...turned(others, place * 5).slice(0, 5),
    ...turned(outside, place * 3).slice(0, 2),
  ]
  return [...chosen.map((product, index) => receiptOf(product, place + index)), ...fishSauceAt(pointNumber)]
}

function receiptOf(product: DemoProduct, turn: number): DemoReceipt {
  return {
    product,
    lotCode: turn % 4 === 0 ? 'DEMO-2610-02' : 'DEMO-2609-01',
    quantity: 6 + ((turn * 7) % 31),
    expiresIn: product.set === CRAFTS ? null : 120 + ((turn * 37) % 300),
  }
}

/** The product of the journeys, in the lot that is traced. */
function fishSauceAt(pointNumber: string): DemoReceipt[] {
  const quantity = HELD_BY[pointNumber]
  const product = demoProducts.find(({ slug }) => slug === FISH_SAUCE)!
  return quantity === undefined ? [] : [{ product, lotCode: 'DEMO-NMBH-01', quantity, expiresIn: 400 }]
}

const turned = <Item>(items: readonly Item[], by: number): Item[] => items.map((_, index) => items[(index + by) % items.length]!)

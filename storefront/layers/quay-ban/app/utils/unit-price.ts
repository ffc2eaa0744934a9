const UNITS: Readonly<Record<string, readonly [per: 'KILOGRAM' | 'LITRE', share: number]>> = {
  kg: ['KILOGRAM', 1],
  g: ['KILOGRAM', 0.001],
  gr: ['KILOGRAM', 0.001],
  gram: ['KILOGRAM', 0.001],
  gam: ['KILOGRAM', 0.001],
  l: ['LITRE', 1],
  lit: ['LITRE', 1],
  lít: ['LITRE', 1],
  ml: ['LITRE', 0.001],
}
const AMOUNT = /(\d+(?:[.,]\d+)?)\s*(kg|gram|gam|gr|g|ml|lít|lit|l)(?!\p{L})/iu
/** `10 gói x 20 g`: so many of them. */
const TIMES = /(\d+)\s*(?:\p{L}+\s*)?[x×]\s*$/u

/** What a kilogram or litre costs, from the price of a pack and the words on it; undefined when the words do not say. */
export function unitPriceOf(price: number, packaging: string): { amount: number; per: 'KILOGRAM' | 'LITRE' } | undefined {
  const match = AMOUNT.exec(packaging)
  const unit = match && UNITS[match[2]!.toLowerCase()]
  if (!unit) return undefined
  const [per, share] = unit
  const times = Number(TIMES.exec(packaging.slice(0, match.index))?.[1] ?? 1)
  const content = Number(match[1]!.replace(',', '.')) * share * times
  return content > 0 ? { amount: Math.round(price / content), per } : undefined
}

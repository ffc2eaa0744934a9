import type { OrderedGoodsFragment } from '~/gql/graphql'

/** The basket by who hands it over, in the order in which points came into it. */
export function byPoint(lines: readonly BasketLine[]): { id: string; name: string; lines: BasketLine[]; total: number }[] {
  const ids = [...new Set(lines.map(({ salesPointId }) => salesPointId))]
  return ids.map(id => {
    const its = lines.filter(({ salesPointId }) => salesPointId === id)
    return { id, name: its[0]!.point, lines: its, total: totalOf(its) }
  })
}

export const totalOf = (lines: readonly BasketLine[]) => lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)

interface Held {
  readonly salesPoint?: { readonly id: string; readonly name: string } | null
  readonly lines: readonly OrderedGoodsFragment[]
}

/** What was held, as it lay in the basket; one product may come from several lots. */
export function linesOf({ salesPoint, lines }: Held): BasketLine[] {
  if (!salesPoint) return []
  const wanted = new Map<string, BasketLine>()
  for (const { product, quantity, unitPrice: price } of lines) {
    if (!product) continue
    const { id: productId, name, slug, images } = product
    const line = { salesPointId: salesPoint.id, point: salesPoint.name, productId, name, slug, image: images[0]?.thumbnailUrl, price }
    wanted.set(productId, { ...line, quantity: quantity + (wanted.get(productId)?.quantity ?? 0) })
  }
  return [...wanted.values()]
}

export const isSameGoods = (one: BasketLine, other: BasketLine) =>
  one.salesPointId === other.salesPointId && one.productId === other.productId

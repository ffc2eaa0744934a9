import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { readScannedCode, spellingsOf } from '@ocop/trade-rules'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'

/** What the label of goods that come in says. */
export interface ScannedGoods {
  readonly productId: string
  readonly lotCode: string | null
  readonly expiresOn: string | null
}

const LONGEST = 2_000

/** Reads the label of goods that are to be received, whether the point has ever had them or not. */
export class ReadScannedGoods {
  constructor(
    private readonly manager: EntityManager,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findKnownProducts: FindKnownProducts },
  ) {}

  /** Null when the text is no code of a published product. */
  async execute(salesPointId: string, text: string, actor: Actor): Promise<ScannedGoods | null> {
    await this.neighbours.enterSalesPoint.execute(this.manager, actor, salesPointId, 'receive goods at this sales point')
    if (text.trim() === '' || text.length > LONGEST) throw new BadInput('code', `Scan or type 1 to ${LONGEST} signs.`)
    const code = readScannedCode(text)
    const isGoods = code.kind === 'LOT' || code.kind === 'PRODUCT'
    const product = await this.neighbours.findKnownProducts.byCode(this.manager, spellingsOf(isGoods ? code.gtin : text.trim()))
    if (!product) return null
    if (code.kind !== 'LOT') return { productId: product.id, lotCode: null, expiresOn: null }
    return { productId: product.id, lotCode: code.lot, expiresOn: code.expiry ? dayOf(code.expiry) : null }
  }
}

/** GS1 writes YYMMDD; day 00 is the last of its month. Null when there is no such day. */
function dayOf(expiry: string): string | null {
  const [year, month, day] = [2_000 + Number(expiry.slice(0, 2)), Number(expiry.slice(2, 4)), Number(expiry.slice(4))]
  const date = day === 0 ? new Date(Date.UTC(year, month, 0)) : new Date(Date.UTC(year, month - 1, day))
  const isThere = /^\d{6}$/.test(expiry) && (day === 0 || date.getUTCDate() === day)
  return isThere ? date.toISOString().slice(0, 10) : null
}

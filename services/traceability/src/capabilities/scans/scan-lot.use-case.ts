import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { DataSource } from 'typeorm'
import type { CodeLook } from '../identifiers/code-look.enum.ts'
import type { ReadCode, ScannedCode } from '../identifiers/read-code.use-case.ts'
import type { FindKnownProduct, KnownProduct } from '../known-products/find-known-product.use-case.ts'
import type { FindLots, LotView } from '../lots/find-lots.use-case.ts'
import { type CodeWords, productOnlyMessage, wordsFor } from './code-words.rules.ts'
import type { CountScan } from './count-scan.use-case.ts'
import type { ScanWarning } from './scan-warning.enum.ts'
import { warningsFor } from './scan-warnings.rules.ts'

export type Scan =
  | { readonly kind: 'LOT'; readonly lot: LotView; readonly warnings: readonly ScanWarning[] }
  | { readonly kind: 'PRODUCT'; readonly product: KnownProduct; readonly message: string }
  | ({ readonly kind: 'UNKNOWN'; readonly looksLike: CodeLook } & CodeWords)

export interface ScanRequest {
  readonly path: string
  readonly language: string
  /** False for crawlers and prefetches: they look, but nobody holds the goods. */
  readonly isCounted: boolean
}

interface Neighbours {
  readonly readCode: ReadCode
  readonly findLots: FindLots
  readonly findKnownProduct: FindKnownProduct
  readonly countScan: CountScan
}

/** What the page behind a label shows. There is always something to show. */
export class ScanLot {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
    private readonly neighbours: Neighbours,
  ) {}

  async execute({ path, language, isCounted }: ScanRequest): Promise<Scan> {
    const { readCode, findLots, countScan } = this.neighbours
    const asked = readCode.execute(path)
    const lot = await findLots.byScannedCode(path)
    if (!lot) return this.#withoutLot(asked, language)
    if (isCounted) countScan.execute(lot.id)
    const printedExpiry = asked.kind === 'LOT' ? asked.expiry : undefined
    return { kind: 'LOT', lot, warnings: warningsFor(lot, printedExpiry, vietnamDay(this.now())) }
  }

  async #withoutLot(asked: ScannedCode, language: string): Promise<Scan> {
    if (asked.kind === 'UNKNOWN') return unknown(asked.looksLike, language)
    if (asked.kind === 'TOKEN') return unknown('UNREGISTERED_LOT_LINK', language)
    const product = await this.neighbours.findKnownProduct.byGtin(this.dataSource.manager, asked.gtin)
    if (!product) return unknown('UNREGISTERED_GTIN', language)
    return { kind: 'PRODUCT', product, message: productOnlyMessage(asked.kind === 'LOT', language) }
  }
}

const unknown = (looksLike: CodeLook, language: string): Scan => ({ kind: 'UNKNOWN', looksLike, ...wordsFor(looksLike, language) })

import { createHash } from 'node:crypto'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource, EntityManager } from 'typeorm'
import { artworkOf, variantOf } from './artwork.rules.ts'
import { addressOf } from './media-address.rules.ts'
import type { ShownImage, StoredImage } from './product-image.entity.ts'
import { ProductImageRepository } from './product-image.repository.ts'

export interface PicturedProduct {
  readonly productId: string
  readonly setNumber: number
  /** Also pictures that are not published yet. */
  readonly isRevised?: boolean
}

const HONEST = 'Hình vẽ minh họa loại sản phẩm, không phải ảnh chụp sản phẩm này'
const ARTWORK_SIZE = 1280

/** The pictures of products; where there is none, a drawing of ours that says so. */
export class FindProductImages {
  constructor(private readonly dataSource: DataSource) {}

  ofProducts = (products: readonly PicturedProduct[]): Promise<ShownImage[][]> => this.ofMany(products, this.dataSource.manager)

  /** Never an empty list for a product. */
  async ofMany(products: readonly PicturedProduct[], manager: EntityManager): Promise<ShownImage[][]> {
    const ids = products.map(product => product.productId)
    const revised = products.filter(product => product.isRevised).map(product => product.productId)
    const rows = await new ProductImageRepository(manager).ofProducts(ids, revised)
    return groupedBy(ids, rows, row => row.productId).map((images, index) =>
      images.length > 0 ? images.map(shown) : [artwork(products[index]!)],
    )
  }
}

export const shown = ({ id, hash, width, height, alternativeText }: StoredImage): ShownImage => ({
  id,
  url: addressOf(hash, 1280),
  thumbnailUrl: addressOf(hash, 320),
  width,
  height,
  alternativeText,
  isArtwork: false,
})

/** Named by the content of the drawing, so that a changed drawing has another address. */
export const artworkHash = (svg: string): string => createHash('sha256').update(svg).digest('hex')

const hashes = new Map<string, string>()

function artwork({ productId, setNumber }: PicturedProduct): ShownImage {
  const variant = variantOf(productId)
  const key = `${setNumber}/${variant}`
  const hash = hashes.get(key) ?? artworkHash(artworkOf(setNumber, variant))
  hashes.set(key, hash)
  return {
    id: null,
    url: addressOf(hash, 1280),
    thumbnailUrl: addressOf(hash, 320),
    width: ARTWORK_SIZE,
    height: ARTWORK_SIZE,
    alternativeText: HONEST,
    isArtwork: true,
  }
}

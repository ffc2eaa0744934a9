/** A row of `product_image`. */
export interface StoredImage {
  readonly id: string
  readonly productId: string
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly alternativeText: string
}

/** A picture as it is shown; artwork of ours has no id. */
export interface ShownImage {
  readonly id: string | null
  readonly url: string
  readonly thumbnailUrl: string
  readonly width: number
  readonly height: number
  readonly alternativeText: string
  readonly isArtwork: boolean
}

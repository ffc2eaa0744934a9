import { ARTWORK_VARIANTS, artworkOf } from './artwork.rules.ts'
import { artworkHash } from './find-product-images.use-case.ts'
import type { Width } from './media-address.rules.ts'
import type { MediaFiles } from './media-files.repository.ts'
import type { RenderImage } from './render-image.use-case.ts'

const SETS = 26

/** Finds a picture by its address; drawings of ours are made when first asked for. */
export class ServeMedia {
  readonly #drawings = new Map<string, string>()
  readonly #atWork = new Map<string, Promise<void>>()

  constructor(
    private readonly files: MediaFiles,
    private readonly render: RenderImage,
  ) {
    for (let set = 1; set <= SETS; set++) {
      for (let variant = 0; variant < ARTWORK_VARIANTS; variant++) {
        const svg = artworkOf(set, variant)
        this.#drawings.set(artworkHash(svg), svg)
      }
    }
  }

  async execute(hash: string, width: Width) {
    const kept = await this.files.open(hash, width)
    const drawing = this.#drawings.get(hash)
    if (kept || !drawing) return kept
    await this.#draw(hash, width, drawing)
    return this.files.open(hash, width)
  }

  /** Many may ask for the same drawing at once; it is made once. */
  #draw(hash: string, width: Width, drawing: string): Promise<void> {
    const key = `${hash}-${width}`
    const work =
      this.#atWork.get(key) ??
      this.render
        .drawing(drawing, width)
        .then(content => this.files.keep(hash, width, content))
        .finally(() => this.#atWork.delete(key))
    this.#atWork.set(key, work)
    return work
  }
}

import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import { type Width, WIDTHS } from './media-address.rules.ts'

/** A picture ready to be kept: all widths, and the hash of the largest. */
export interface RenderedImage {
  readonly hash: string
  readonly width: number
  readonly height: number
  readonly files: readonly { readonly width: Width; readonly content: Buffer }[]
}

const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp'])
/** More pixels than any phone takes; a small file that unfolds into more is refused before it is unfolded. */
const MOST_PIXELS = 60_000_000
const MOST_SECONDS = 30

export class RenderImage {
  /** What is wrong with the bytes, or the picture: upright, without its metadata (place, camera, owner). */
  async execute(bytes: Buffer): Promise<RenderedImage | 'TYPE_NOT_ALLOWED' | 'UNREADABLE'> {
    const type = await fileTypeFromBuffer(bytes).catch(() => undefined)
    if (!type || !TYPES.has(type.mime)) return 'TYPE_NOT_ALLOWED'
    try {
      return await this.#render(sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).rotate())
    } catch {
      return 'UNREADABLE'
    }
  }

  /** A drawing of ours; never of anybody else's: an SVG may hold anything. */
  async drawing(svg: string, width: Width): Promise<Buffer> {
    return sharp(Buffer.from(svg), { density: 72 * (width / 800) })
      .resize({ width })
      .webp({ quality: 82 })
      .toBuffer()
  }

  async #render(picture: Sharp): Promise<RenderedImage> {
    const rendered = []
    for (const width of WIDTHS) {
      const { data, info } = await picture
        .clone()
        .timeout({ seconds: MOST_SECONDS })
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: 80 })
        .toBuffer({ resolveWithObject: true })
      rendered.push({ width, content: data, info })
    }
    const largest = rendered.at(-1)!
    return {
      hash: createHash('sha256').update(largest.content).digest('hex'),
      width: largest.info.width,
      height: largest.info.height,
      files: rendered.map(({ width, content }) => ({ width, content })),
    }
  }
}

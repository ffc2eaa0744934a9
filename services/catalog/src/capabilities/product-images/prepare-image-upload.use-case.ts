import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { FindProducts } from '../products/find-products.use-case.ts'
import { ImageUploadRepository } from './image-upload.repository.ts'
import { LARGEST_UPLOAD_BYTES, MOST_IMAGES, UPLOADS } from './media-address.rules.ts'
import { ProductImageRepository } from './product-image.repository.ts'
import { ImageTooLarge, ImageTypeNotAllowed, TooManyImages } from './product-images.refusals.ts'

export interface PrepareImageUploadCommand {
  readonly productId: string
  readonly contentType: string
  readonly bytes: number
  readonly alternativeText: string
}

export interface ImageUploadTicket {
  readonly url: string
  readonly expiresAt: Date
  readonly maximumBytes: number
}

const MINUTES = 15
const TYPES = ['image/jpeg', 'image/png', 'image/webp']

export const tokenHashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** A ticket for one upload; whoever holds it may use it once, so it is as secret as a password. */
export class PrepareImageUpload {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly findProducts: FindProducts,
    private readonly now: Clock,
  ) {}

  async execute({ productId, contentType, bytes, alternativeText }: PrepareImageUploadCommand, actor: Actor) {
    const userId = requireRole(actor, 'upload a picture of this product', ['PRODUCER'])
    const text = alternativeText.normalize('NFC').replaceAll('\0', '').trim()
    if (text.length < 1 || text.length > 300) throw new BadInput('alternativeText', 'Say in 1 to 300 characters what is to be seen.')
    const product = await this.findProducts.revised(productId, actor)
    if (!product || !actsFor(actor, product.producerId, 'PRODUCER')) throw new Forbidden('upload a picture of this product')
    if (!TYPES.includes(contentType.toLowerCase())) return new ImageTypeNotAllowed(TYPES)
    if (bytes > LARGEST_UPLOAD_BYTES) return new ImageTooLarge(LARGEST_UPLOAD_BYTES)

    return this.unitOfWork.run<ImageUploadTicket | TooManyImages>(async ({ manager }) => {
      if ((await new ProductImageRepository(manager).count(productId)) >= MOST_IMAGES) return new TooManyImages(MOST_IMAGES)
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(this.now().getTime() + MINUTES * 60_000)
      await new ImageUploadRepository(manager).add({
        id: randomUUID(),
        tokenHash: tokenHashOf(token),
        productId,
        userId,
        alternativeText: text,
        expiresAt,
      })
      return { url: `${UPLOADS}${token}`, expiresAt, maximumBytes: LARGEST_UPLOAD_BYTES }
    })
  }
}

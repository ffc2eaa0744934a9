import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import type { ReviseImages } from '../products/revise-images.use-case.ts'
import { shown } from './find-product-images.use-case.ts'
import { type ImageUpload, ImageUploadRepository } from './image-upload.repository.ts'
import { MOST_IMAGES } from './media-address.rules.ts'
import type { MediaFiles } from './media-files.repository.ts'
import { tokenHashOf } from './prepare-image-upload.use-case.ts'
import type { ShownImage } from './product-image.entity.ts'
import { ProductImageRepository } from './product-image.repository.ts'
import { TooManyImages } from './product-images.refusals.ts'
import type { RenderedImage, RenderImage } from './render-image.use-case.ts'

export type UploadProblem = 'TICKET_UNKNOWN' | 'IMAGE_TYPE_NOT_ALLOWED' | 'IMAGE_UNREADABLE' | 'TOO_MANY_IMAGES'

/** Takes the bytes that a ticket was given for. */
export class ReceiveImage {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly media: { readonly files: MediaFiles; readonly render: RenderImage; readonly reviseImages: ReviseImages },
    private readonly now: Clock,
  ) {}

  /** The ticket, while it is good; asked before any byte is read. */
  ticket(token: string): Promise<ImageUpload | undefined> {
    return new ImageUploadRepository(this.dataSource.manager).open(tokenHashOf(token), this.now())
  }

  async execute(ticket: ImageUpload, bytes: Buffer): Promise<ShownImage | UploadProblem> {
    const image = await this.media.render.execute(bytes)
    if (image === 'TYPE_NOT_ALLOWED') return 'IMAGE_TYPE_NOT_ALLOWED'
    if (image === 'UNREADABLE') return 'IMAGE_UNREADABLE'
    for (const { width, content } of image.files) await this.media.files.keep(image.hash, width, content)
    const outcome = await this.#add(ticket, image)
    if (outcome === undefined) return 'TICKET_UNKNOWN'
    return outcome instanceof TooManyImages ? 'TOO_MANY_IMAGES' : outcome
  }

  #add({ id, productId, userId, alternativeText }: ImageUpload, { hash, width, height }: RenderedImage) {
    return this.unitOfWork.run<ShownImage | TooManyImages | undefined>(async transaction => {
      const { manager, audit } = transaction
      if (!(await new ImageUploadRepository(manager).use(id, this.now()))) return undefined
      // the ticket was given to the producer of this product
      await this.media.reviseImages.execute(productId, () => true, transaction)
      const images = new ProductImageRepository(manager)
      if ((await images.count(productId)) >= MOST_IMAGES) return new TooManyImages(MOST_IMAGES)
      const image = await images.add({ id: randomUUID(), productId, hash, width, height, alternativeText })
      await audit.add({
        actorId: userId,
        action: 'uploadImage',
        subject: 'product',
        subjectId: productId,
        after: { hash, alternativeText },
      })
      return shown(image)
    })
  }
}

import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import type { Product } from '../products/find-products.use-case.ts'
import type { ReviseImages } from '../products/revise-images.use-case.ts'
import type { MediaFiles } from './media-files.repository.ts'
import { ProductImageRepository } from './product-image.repository.ts'

/** Takes a picture away at once, from the public too. */
export class RemoveImage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reviseImages: ReviseImages,
    private readonly announce: AnnounceProducts,
    private readonly files: MediaFiles,
  ) {}

  async execute(imageId: string, actor: Actor): Promise<Product> {
    const actorId = requireRole(actor, 'remove this picture', ['PRODUCER'])
    const { product, unused } = await this.unitOfWork.run(async transaction => {
      const images = new ProductImageRepository(transaction.manager)
      const image = await images.find(imageId)
      if (!image) throw new Forbidden('remove this picture')
      const product = await this.reviseImages.execute(image.productId, producerId => actsFor(actor, producerId, 'PRODUCER'), transaction)
      const isUnused = await images.remove(image)
      if (product.isPublic) await this.announce.changed([product.id], transaction)
      await transaction.audit.add({ actorId, action: 'removeImage', subject: 'product', subjectId: product.id, before: image })
      return { product, unused: isUnused ? image.hash : undefined }
    })
    if (unused) await this.files.forget(unused)
    return { ...product, ...product.draft }
  }
}

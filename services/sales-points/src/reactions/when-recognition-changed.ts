import { RecognitionGrantedV1, RecognitionLapsedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { RememberProduct } from '../capabilities/products/remember-product.use-case.ts'

/** Keeps the star that a product on the shelf carries, and for which days. */
export const whenRecognitionChanged = (rememberProduct: RememberProduct) => [
  reactTo(RecognitionGrantedV1, 'remember-granted-star', ({ productId, star, issuedOn, expiresOn }, transaction, { occurredAt }) =>
    rememberProduct.setStar(transaction, productId, { star, validFrom: issuedOn, validTo: expiresOn }, occurredAt),
  ),
  reactTo(RecognitionLapsedV1, 'forget-lapsed-star', ({ productId }, transaction, { occurredAt }) =>
    rememberProduct.setStar(transaction, productId, null, occurredAt),
  ),
]

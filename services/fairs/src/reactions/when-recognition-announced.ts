import { RecognitionGrantedV1, RecognitionLapsedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepProducts } from '../capabilities/product-stars/keep-products.use-case.ts'

/** A star that is gone is gone from booths too: exhibitors' products are judged by these days whenever they are read. */
export const whenRecognitionAnnounced = (products: KeepProducts) => [
  reactTo(RecognitionGrantedV1, 'keep-granted-star', ({ productId, recognitionId, star, issuedOn: from, expiresOn: to }, { manager }) =>
    products.grant(productId, { recognitionId, star, from, to }, manager),
  ),
  reactTo(RecognitionLapsedV1, 'keep-lapsed-star', ({ productId, recognitionId, star, reason, on }, { manager }) =>
    products.lapse(productId, { recognitionId, star, reason, on }, manager),
  ),
]

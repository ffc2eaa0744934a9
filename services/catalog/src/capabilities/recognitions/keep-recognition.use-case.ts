import { isRecognitionValidOn, type RecognitionFacts, RecognitionGrantedV1, RecognitionLapsedV1, validRecognitionOn } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import type { Recognition } from './recognition.entity.ts'

export interface Lapse {
  readonly reason: 'EXPIRED' | 'REVOKED'
  readonly on: string
}

/** Copies what `programme` decided about stars, and tells those who know products by this catalogue. */
export class KeepRecognition {
  constructor(
    private readonly announce: AnnounceProducts,
    private readonly now: Clock,
  ) {}

  /** A recognition, as it was granted, mended or extended. */
  async granted(facts: RecognitionFacts, transaction: Transaction): Promise<void> {
    const { manager, outbox } = transaction
    const today = vietnamDay(this.now())
    const kept = await new RecognitionRepository(manager).keep(facts, today)
    if (!kept) return
    if (isRecognitionValidOn(today, kept)) await outbox.add(RecognitionGrantedV1, kept.productId, grantOf(kept))
    await this.announce.changed([kept.productId], transaction)
  }

  async lapsed({ reason, on, ...facts }: RecognitionFacts & Lapse, transaction: Transaction): Promise<void> {
    const { manager, outbox } = transaction
    const { recognitionId, productId, star } = facts
    const recognitions = new RecognitionRepository(manager)
    await recognitions.keep(facts, vietnamDay(this.now()))
    if (!(await recognitions.markLapsed(recognitionId, this.now()))) return
    await outbox.add(RecognitionLapsedV1, productId, { productId, recognitionId, star, reason, on })
    // some know one star per product: where a later one has replaced this, theirs must not be gone
    const next = validRecognitionOn(vietnamDay(this.now()), await recognitions.ofProducts([productId]))
    if (next) await outbox.add(RecognitionGrantedV1, productId, grantOf(next))
    await this.announce.changed([productId], transaction)
  }
}

const grantOf = ({ id: recognitionId, productId, star, issuedOn, expiresOn, extendedTo }: Recognition) => ({
  productId,
  recognitionId,
  star,
  issuedOn,
  expiresOn: extendedTo ?? expiresOn,
})

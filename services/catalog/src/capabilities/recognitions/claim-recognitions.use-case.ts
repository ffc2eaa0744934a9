import { RecognitionClaimedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import type { Recognition } from './recognition.entity.ts'

/** What a source tells of a recognition. */
export type ClaimedRecognition = Pick<Recognition, 'productId' | 'star' | 'issuedOn' | 'verificationLevel'> & Partial<Recognition>

/** Tells what sources say of stars. Whether they count is not decided here: `programme` announces what it took up. */
export class ClaimRecognitions {
  async execute(claimed: readonly ClaimedRecognition[], { outbox }: Pick<Transaction, 'outbox'>): Promise<void> {
    for (const { productId, star, issuedOn, verificationLevel, ...more } of claimed) {
      await outbox.add(RecognitionClaimedV1, productId, { productId, star, issuedOn, verificationLevel, ...toldOf(more) })
    }
  }
}

/** What a source leaves out is null, except that a day is exact unless it says otherwise. */
const toldOf = (more: Partial<Recognition>) => ({
  decisionNumber: more.decisionNumber ?? null,
  authority: more.authority ?? null,
  isIssueDateApproximate: more.isIssueDateApproximate ?? false,
  expiresOn: more.expiresOn ?? null,
  revokedOn: more.revokedOn ?? null,
  revocationNote: more.revocationNote ?? null,
  source: more.source ?? null,
})

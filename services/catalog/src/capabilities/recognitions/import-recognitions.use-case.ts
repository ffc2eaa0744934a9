import { RecognitionGrantedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { expiryOf, statusOn } from './recognition-validity.rules.ts'

/** What a source tells; the id and, when not told, the expiry follow. */
export type ImportedRecognition = Pick<Recognition, 'productId' | 'star' | 'issuedOn' | 'verificationLevel'> & Partial<Recognition>

/** Adds recognitions to the histories of products and announces those that are valid. */
export class ImportRecognitions {
  constructor(private readonly now: Clock) {}

  async execute(imported: readonly ImportedRecognition[], { manager, outbox }: Transaction): Promise<void> {
    const today = vietnamDay(this.now())
    const written = await new RecognitionRepository(manager).add(imported.map(complete), this.now(), today)
    for (const { id: recognitionId, productId, star, issuedOn, expiresOn, ...row } of written) {
      if (!['VALID', 'EXTENDED'].includes(statusOn(today, { issuedOn, expiresOn, ...row }))) continue
      await outbox.add(RecognitionGrantedV1, productId, { productId, recognitionId, star, issuedOn, expiresOn })
    }
  }
}

const complete = (recognition: ImportedRecognition): Recognition => ({
  id: fixedId('recognition', `${recognition.productId}/${recognition.issuedOn}`),
  decisionNumber: null,
  authority: null,
  isIssueDateApproximate: false,
  expiresOn: expiryOf(recognition.issuedOn),
  isExtended: false,
  revokedOn: null,
  revocationGround: null,
  source: null,
  ...recognition,
})

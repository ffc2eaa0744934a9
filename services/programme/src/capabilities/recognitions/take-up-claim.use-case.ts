import { ProgrammeRecognitionGrantedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { CertificatePeriod } from './certificate-period.use-case.ts'
import { recognitionIdOf } from './grant-recognition.use-case.ts'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import type { ReplaceRecognitions } from './replace-recognitions.use-case.ts'
import { factsOf } from './recognition-facts.rules.ts'

/** What a source says of a recognition of long ago, or of elsewhere. */
export interface RecognitionClaim extends Pick<
  Recognition,
  | 'productId'
  | 'star'
  | 'decisionNumber'
  | 'authority'
  | 'issuedOn'
  | 'isIssueDateApproximate'
  | 'revokedOn'
  | 'revocationNote'
  | 'verificationLevel'
  | 'source'
> {
  /** Null when the source does not tell: then the months of the law of that day. */
  readonly expiresOn: string | null
}

/** Takes imported claims into the star history, with how well each is proved; what was decided here is never overwritten. */
export class TakeUpClaim {
  constructor(
    private readonly period: CertificatePeriod,
    private readonly replace: ReplaceRecognitions,
    private readonly now: Clock,
  ) {}

  async execute(claim: RecognitionClaim, claimedAt: string, transaction: Transaction): Promise<void> {
    const { manager, outbox, audit } = transaction
    const { productId, issuedOn } = claim
    await this.replace.hold(productId, transaction)
    const row: Recognition = {
      ...claim,
      id: recognitionIdOf(productId, issuedOn),
      expiresOn: claim.expiresOn ?? (await this.period.expiryOf(issuedOn, manager)),
      revocationGround: claim.revokedOn === null ? null : 'CONCLUSION_OF_AUTHORITY',
      ...NOT_DECIDED_HERE,
    }
    const at = this.now()
    const taken = await new RecognitionRepository(manager).claim(row, { claimedAt, today: vietnamDay(at), at })
    if (!taken) return
    await audit.add({ actorId: 'system', action: 'takeUpClaim', subject: 'recognition', subjectId: taken.id, after: taken })
    const standing = await this.replace.execute(taken, transaction)
    await outbox.add(ProgrammeRecognitionGrantedV1, productId, factsOf(standing))
  }
}

const NOT_DECIDED_HERE = {
  dossierId: null,
  decisionId: null,
  certificateNumber: null,
  extendedTo: null,
  extensionBasis: null,
  revocationDecisionId: null,
  version: 1,
} as const

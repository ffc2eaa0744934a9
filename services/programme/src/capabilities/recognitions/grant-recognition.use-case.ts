import { ProgrammeRecognitionGrantedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { CertificatePeriod } from './certificate-period.use-case.ts'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import type { ReplaceRecognitions } from './replace-recognitions.use-case.ts'
import { factsOf } from './recognition-facts.rules.ts'

/** What an authority decided about one dossier. */
export interface Grant {
  readonly productId: string
  readonly star: number
  readonly dossierId: string
  readonly decisionId: string
  readonly decisionNumber: string
  readonly authority: string
  readonly certificateNumber: string
  readonly issuedOn: string
}

/** The same for the same product and day of issue, whoever tells of it: the catalogue knows a recognition by it too. */
export const recognitionIdOf = (productId: string, issuedOn: string) => fixedId('recognition', `${productId}/${issuedOn}`)

/** Gives a product its star, which takes the place of the one before, and tells everybody, within the transaction of the decision. */
export class GrantRecognition {
  constructor(
    private readonly period: CertificatePeriod,
    private readonly replace: ReplaceRecognitions,
    private readonly now: Clock,
  ) {}

  /** Undefined where another decision gave the product a star on the same day. */
  async execute(grant: Grant, transaction: Transaction): Promise<Recognition | undefined> {
    const { productId, issuedOn } = grant
    const { manager, outbox } = transaction
    await this.replace.hold(productId, transaction)
    const granted = await new RecognitionRepository(manager).grant(
      {
        ...grant,
        id: recognitionIdOf(productId, issuedOn),
        expiresOn: await this.period.expiryOf(issuedOn, manager),
        ...NOTHING_YET,
        verificationLevel: 'DECISION_SEEN',
        source: null,
      },
      this.now(),
    )
    if (!granted) return undefined
    const standing = await this.replace.execute(granted, transaction)
    await outbox.add(ProgrammeRecognitionGrantedV1, productId, factsOf(standing))
    return standing
  }
}

const NOTHING_YET = {
  isIssueDateApproximate: false,
  extendedTo: null,
  extensionBasis: null,
  revokedOn: null,
  revocationGround: null,
  revocationNote: null,
  revocationDecisionId: null,
  version: 1,
} as const

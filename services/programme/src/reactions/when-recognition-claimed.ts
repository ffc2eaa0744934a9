import { RecognitionClaimedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { TakeUpClaim } from '../capabilities/recognitions/take-up-claim.use-case.ts'

export const whenRecognitionClaimed = (takeUp: TakeUpClaim) =>
  reactTo(RecognitionClaimedV1, 'take-up-claim', (claim, transaction, { occurredAt }) => takeUp.execute(claim, occurredAt, transaction))

import { eventContract } from '../event-contract.ts'

/** The organizer has accepted or declined an application. Key: the fair's id. */
export const BoothApplicationDecidedV1 = eventContract<{
  readonly applicationId: string
  readonly fairId: string
  readonly producerId: string
  readonly productIds: readonly string[]
  readonly decision: 'ACCEPTED' | 'DECLINED'
}>('fairs.booth-application-decided.v1')

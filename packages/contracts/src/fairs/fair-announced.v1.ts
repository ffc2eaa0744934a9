import { eventContract } from '../event-contract.ts'

/** A fair is public from now on. Key: the fair's id. */
export const FairAnnouncedV1 = eventContract<{
  readonly fairId: string
  readonly slug: string
  readonly name: string
  readonly organizerId: string
  readonly theme: 'OCOP' | 'MIXED'
  readonly scope: 'IN_PROVINCE' | 'OUT_OF_PROVINCE' | 'OVERSEAS'
  readonly country: string
  readonly unitId: string | null
  readonly startsOn: string
  readonly endsOn: string
}>('fairs.fair-announced.v1')

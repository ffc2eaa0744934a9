import { eventContract } from '../event-contract.ts'

/** A fair has taken place, with these exhibitors. Key: the fair's id. */
export const FairHeldV1 = eventContract<{
  readonly fairId: string
  readonly organizerId: string
  readonly theme: 'OCOP' | 'MIXED'
  readonly scope: 'IN_PROVINCE' | 'OUT_OF_PROVINCE' | 'OVERSEAS'
  readonly startsOn: string
  readonly endsOn: string
  readonly exhibitors: readonly { readonly producerId: string; readonly productIds: readonly string[] }[]
}>('fairs.fair-held.v1')

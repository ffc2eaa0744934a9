import { eventContract } from '../event-contract.ts'

/** Producers may apply for booths until `closesAt`. Key: the fair's id. */
export const BoothApplicationsOpenedV1 = eventContract<{
  readonly fairId: string
  readonly organizerId: string
  readonly closesAt: string
}>('fairs.booth-applications-opened.v1')

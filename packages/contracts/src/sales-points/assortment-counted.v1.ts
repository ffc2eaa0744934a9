import { eventContract } from '../event-contract.ts'

/**
 * So many products of each origin lay on the shelf of a sales point at the end of a day, and on the days after it until the
 * next that is told. A day may be told again when goods turn out to have moved on it. Key: the point's id.
 */
export const AssortmentCountedV1 = eventContract<{
  readonly salesPointId: string
  /** Calendar day in Vietnam, `2026-11-23`. */
  readonly on: string
  /** Products of the district, today the commune, in which the point stands. */
  readonly ownDistrict: number
  /** Products of other districts of the province of that day. */
  readonly otherDistricts: number
  readonly otherProvinces: number
}>('sales-points.assortment-counted.v1')

import type { ProductOrigin } from './product-origin.enum.ts'

export interface AssortmentCounts {
  readonly ownDistrict: number
  readonly otherDistricts: number
  readonly otherProvinces: number
}

/** The origins of which a point has no product: target T10 wants at least one of each. */
export function missingOrigins({ ownDistrict, otherDistricts, otherProvinces }: AssortmentCounts): ProductOrigin[] {
  const counts = { OWN_DISTRICT: ownDistrict, OTHER_DISTRICT: otherDistricts, OTHER_PROVINCE: otherProvinces } as const
  return (Object.keys(counts) as (keyof typeof counts)[]).filter(origin => counts[origin] === 0)
}

import type { ProductName } from './demo-products.ts'

/** A made-up fair; days are counted from the day the demo is loaded, so that it is always alive. */
export interface DemoFair {
  readonly slug: string
  readonly name: string
  readonly theme: 'OCOP' | 'MIXED'
  readonly scope: 'IN_PROVINCE' | 'OUT_OF_PROVINCE' | 'OVERSEAS'
  readonly status: 'DRAFT' | 'ANNOUNCED' | 'APPLICATIONS_OPEN' | 'APPLICATIONS_CLOSED' | 'HELD' | 'CANCELLED'
  readonly summary: string
  readonly venue: string
  readonly country: string
  /** GSO code of the historic district. */
  readonly district?: string
  readonly location: readonly [latitude: number, longitude: number]
  readonly starts: number
  readonly days: number
  readonly applicationsClose?: number
  readonly booths: number
  readonly coOrganizers: readonly string[]
  readonly isExempt: boolean
  readonly accepted?: readonly (readonly ProductName[])[]
  readonly waiting?: readonly (readonly ProductName[])[]
  readonly cancelReason?: string
}

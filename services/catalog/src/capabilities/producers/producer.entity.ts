import type { LegalForm } from './legal-form.enum.ts'

/** A row of `producer`. */
export interface Producer {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly nameKey: string
  readonly legalForm: LegalForm
  readonly isNamed: boolean
  readonly isDemo: boolean
  readonly address: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly isLocationApproximate: boolean
  readonly unitId: string
  readonly story: string | null
}

import type { ApplicantType } from './applicant-type.enum.ts'
import type { Gender } from './gender.enum.ts'

/** One year of the product’s business; whole đồng. The latest year of a first dossier is the baseline growth is measured from. */
export interface YearOfBusiness {
  readonly year: number
  readonly revenue: number
  readonly profit: number
}

/** The registration and self-assessment forms (Mẫu 01, Mẫu 02) besides the scores; null where nothing is written yet. */
export interface DossierForm {
  readonly applicantType: ApplicantType | null
  readonly registrationNumber: string | null
  readonly foundedOn: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly representativeName: string | null
  readonly representativeTitle: string | null
  readonly representativeGender: Gender | null
  readonly representativeEthnicity: string | null
  readonly specification: string | null
  readonly standard: string | null
  readonly history: string | null
  readonly organisation: string | null
  readonly materials: string | null
  readonly technology: string | null
  readonly qualityChanges: string | null
  readonly market: string | null
  readonly plan: string | null
  readonly labourCount: number | null
  readonly localLabourCount: number | null
  /** Up to three, latest first. */
  readonly business: readonly YearOfBusiness[]
}

export type FormText = {
  [Field in keyof DossierForm]: DossierForm[Field] extends string | null
    ? string extends NonNullable<DossierForm[Field]>
      ? Field
      : never
    : never
}[keyof DossierForm]

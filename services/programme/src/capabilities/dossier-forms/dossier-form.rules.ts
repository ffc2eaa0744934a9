import type { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import type { DossierForm, FormText, YearOfBusiness } from './dossier-form.entity.ts'

/** Most characters of each text. */
export const LONGEST: Record<Exclude<FormText, 'foundedOn'>, number> = {
  registrationNumber: 50,
  address: 300,
  phone: 30,
  email: 254,
  representativeName: 200,
  representativeTitle: 200,
  representativeEthnicity: 50,
  specification: 500,
  standard: 500,
  history: 5_000,
  organisation: 5_000,
  materials: 5_000,
  technology: 5_000,
  qualityChanges: 5_000,
  market: 5_000,
  plan: 5_000,
}

export const EMPTY_FORM: DossierForm = {
  applicantType: null,
  registrationNumber: null,
  foundedOn: null,
  address: null,
  phone: null,
  email: null,
  representativeName: null,
  representativeTitle: null,
  representativeGender: null,
  representativeEthnicity: null,
  specification: null,
  standard: null,
  history: null,
  organisation: null,
  materials: null,
  technology: null,
  qualityChanges: null,
  market: null,
  plan: null,
  labourCount: null,
  localLabourCount: null,
  business: [],
}

const NEEDED = [
  'applicantType',
  'registrationNumber',
  'address',
  'phone',
  'representativeName',
  'representativeTitle',
  'specification',
  'materials',
  'technology',
  'market',
  'plan',
] as const satisfies readonly (keyof DossierForm)[]

export interface FormFault {
  readonly field: string
  readonly message: string
}

/** The first thing in a form that cannot be; undefined when it may be kept. */
export function faultIn(form: DossierForm, today: string): FormFault | undefined {
  if (form.email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email))
    return { field: 'email', message: 'This is no e-mail address.' }
  if (form.phone !== null && !/^[+\d][\d .()-]{5,}$/.test(form.phone)) return { field: 'phone', message: 'This is no telephone number.' }
  if (form.foundedOn !== null && form.foundedOn > today) return { field: 'foundedOn', message: 'Nobody is founded in the future.' }
  return faultInLabour(form) ?? faultInBusiness(form.business, Number(today.slice(0, 4)))
}

function faultInLabour({ labourCount, localLabourCount }: DossierForm): FormFault | undefined {
  const counts = { labourCount, localLabourCount }
  for (const [field, count] of Object.entries(counts)) {
    if (count !== null && (count < 0 || count > 100_000)) return { field, message: 'From 0 to 100,000 people.' }
  }
  if (localLabourCount === null || localLabourCount <= (labourCount ?? -1)) return undefined
  return { field: 'localLabourCount', message: 'No more people can be local than there are.' }
}

function faultInBusiness(business: readonly YearOfBusiness[], thisYear: number): FormFault | undefined {
  if (business.length > 3) return { field: 'business', message: 'Three years at most.' }
  if (new Set(business.map(({ year }) => year)).size < business.length) return { field: 'business', message: 'Name each year once.' }
  for (const [place, { year, revenue, profit }] of business.entries()) {
    const field = `business.${place}`
    if (year < thisYear - 10 || year > thisYear) return { field: `${field}.year`, message: 'One of the last ten years, or this one.' }
    if (revenue < 0) return { field: `${field}.revenue`, message: 'Revenue is never below zero.' }
    if (profit > revenue) return { field: `${field}.profit`, message: 'Profit is never above revenue.' }
  }
  return undefined
}

/** Fields that must be filled before the dossier is handed in. An upgrade or a re-grading says what has changed. */
export function missingIn(form: DossierForm, kind: DossierKind): string[] {
  const missing: string[] = NEEDED.filter(field => form[field] === null)
  if (form.business.length === 0) missing.push('business')
  if (kind !== 'FIRST_TIME' && form.qualityChanges === null) missing.push('qualityChanges')
  return missing
}

/** What only the producer and the office that scores may read is left out. */
export const withoutPersonalFacts = (form: DossierForm): DossierForm => ({
  ...form,
  representativeGender: null,
  representativeEthnicity: null,
})

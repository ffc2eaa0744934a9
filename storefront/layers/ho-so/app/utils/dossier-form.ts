import type { ApplicantType, DossierFormInput, FormWordsFragment, Gender } from '~/gql/graphql'

export const APPLICANT_TYPES: readonly ApplicantType[] = [
  'COOPERATIVE',
  'COOPERATIVE_GROUP',
  'ENTERPRISE',
  'HOUSEHOLD',
  'FARM',
  'TOURISM_BODY',
]
export const GENDERS: readonly Gender[] = ['FEMALE', 'MALE', 'OTHER']

/** One line. */
const LINES = {
  registrationNumber: 50,
  address: 300,
  phone: 30,
  email: 254,
  representativeName: 200,
  representativeTitle: 200,
  representativeEthnicity: 50,
  specification: 500,
  standard: 500,
} as const
/** Many lines, 5,000 characters each. */
const TEXTS = ['history', 'organisation', 'materials', 'technology', 'qualityChanges', 'market', 'plan'] as const
const COUNTS = ['labourCount', 'localLabourCount'] as const
export type TextField = keyof typeof LINES | (typeof TEXTS)[number]
export type CountField = (typeof COUNTS)[number]
export type FormFieldName = TextField | CountField | 'applicantType' | 'foundedOn' | 'representativeGender'

export const isLong = (field: FormFieldName): boolean => (TEXTS as readonly string[]).includes(field)
export const isCount = (field: FormFieldName): field is CountField => (COUNTS as readonly string[]).includes(field)
export const longestOf = (field: FormFieldName): number => (LINES as Record<string, number>)[field] ?? 5_000

/** The order of Mẫu 01 and Mẫu 02. */
export const FORM_PARTS: readonly { readonly key: string; readonly fields: readonly FormFieldName[] }[] = [
  {
    key: 'producer',
    fields: [
      'applicantType',
      'registrationNumber',
      'foundedOn',
      'address',
      'phone',
      'email',
      'labourCount',
      'localLabourCount',
      'history',
      'organisation',
    ],
  },
  { key: 'representative', fields: ['representativeName', 'representativeTitle', 'representativeGender', 'representativeEthnicity'] },
  { key: 'product', fields: ['specification', 'standard', 'materials', 'technology', 'qualityChanges'] },
  { key: 'market', fields: ['market', 'plan'] },
]

export interface BusinessYear {
  year: number | ''
  revenue: number | ''
  profit: number | ''
}
export type FormValues = Record<TextField | 'foundedOn', string> &
  Record<CountField, number | ''> & { applicantType: ApplicantType | ''; representativeGender: Gender | ''; business: BusinessYear[] }

const FIELDS = FORM_PARTS.flatMap(({ fields }) => fields)

/** What is kept, as fields of a form hold it: empty instead of null. */
export function formValuesOf(form?: FormWordsFragment): FormValues {
  const values = Object.fromEntries(FIELDS.map(field => [field, form?.[field] ?? '']))
  return { ...values, business: form?.business.map(({ year, revenue, profit }) => ({ year, revenue, profit })) ?? [] } as FormValues
}

const whole = (value: number | '') => (value === '' ? 0 : Math.round(value))

export function formInputOf({ business, ...values }: FormValues): DossierFormInput {
  const filled = FIELDS.map(field => {
    const value = values[field]
    return [field, typeof value === 'string' ? value.trim() || null : value]
  })
  const years = business
    .filter(({ year }) => year !== '')
    .map(({ year, revenue, profit }) => ({ year: whole(year), revenue: whole(revenue), profit: whole(profit) }))
  return { ...Object.fromEntries(filled), business: years } as DossierFormInput
}

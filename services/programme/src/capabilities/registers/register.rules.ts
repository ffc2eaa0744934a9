/** What is asked of one field, and so how it is kept. */
export interface FieldSpec {
  readonly kind: 'text' | 'day' | 'number' | 'yesNo' | 'choice' | 'producer' | 'product' | 'course'
  readonly isOptional?: true
  /** Characters of a text, or size of a number. */
  readonly most?: number
  readonly least?: number
  /** The field whose day must not be later. */
  readonly notBefore?: string
}

export interface Fault {
  readonly field: string
  readonly demand: string
}

export type FieldValues = Readonly<Record<string, unknown>>

/** A kind of record that offices write down: the table, what each field takes, and what else must fit. */
export interface Register {
  /** As in the operations: `FocalPoint` makes `recordFocalPoint`. */
  readonly name: string
  readonly table: string
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly misfit?: (values: FieldValues) => Fault | undefined
}

const DAY = /^\d{4}-\d\d-\d\d$/
const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** The first thing that is wrong with a record, and at which field; undefined when nothing is. */
export function whatIsWrong({ fields, misfit }: Register, values: FieldValues): Fault | undefined {
  for (const [field, spec] of Object.entries(fields)) {
    const demand = demandOn(spec, values[field], values)
    if (demand) return { field, demand }
  }
  return misfit?.(values)
}

function demandOn(spec: FieldSpec, value: unknown, values: FieldValues): string | undefined {
  if (isEmpty(value)) return spec.isOptional ? undefined : 'This is needed.'
  if (spec.kind === 'text') return textDemand(spec, String(value).trim())
  if (spec.kind === 'number') return numberDemand(spec, Number(value))
  return spec.kind === 'day' ? dayDemand(spec, String(value), values) : undefined
}

const textDemand = ({ most = 200 }: FieldSpec, text: string) => (text.length > most ? `At most ${most} characters.` : undefined)

const numberDemand = ({ least = 0, most = 1e12 }: FieldSpec, value: number) =>
  Number.isFinite(value) && value >= least && value <= most ? undefined : `Between ${least} and ${most}.`

function dayDemand({ notBefore }: FieldSpec, day: string, values: FieldValues): string | undefined {
  if (!DAY.test(day) || day < '1990' || day > '2100') return 'Between 1990 and 2099.'
  const first = notBefore && values[notBefore]
  return typeof first === 'string' && day < first ? `Not before ${first}.` : undefined
}

/** The values of a register’s fields as they are written down: trimmed, empty as none, nothing else. */
export const writtenValues = ({ fields }: Register, values: FieldValues): FieldValues =>
  Object.fromEntries(
    Object.keys(fields).map(field => {
      const value = values[field]
      return [field, isEmpty(value) ? null : typeof value === 'string' ? value.trim() : value]
    }),
  )

/** `decidedOn` is kept in `decided_on`. */
export const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

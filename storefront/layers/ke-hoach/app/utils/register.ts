import type { TypedDocumentString } from '~/gql/graphql'

/** How a field of a register is asked for and shown. */
export interface RegisterField {
  readonly name: string
  readonly kind: 'text' | 'long' | 'day' | 'number' | 'money' | 'yesNo' | 'choice' | 'producer' | 'product' | 'course'
  readonly isOptional?: true
  readonly most?: number
  /** Values of a choice. */
  readonly values?: readonly string[]
  /** What a new record starts with. */
  readonly starts?: unknown
}

interface Named {
  readonly id: string
  readonly name: string
}

/** A record as the graph tells it: what all registers have, and the register's own fields. */
export interface KeptRecord {
  readonly id: string
  readonly version: number
  readonly voidedBecause?: string | null
  readonly recordedAt: string
  readonly unit?: Named | null
  readonly producer?: Named | null
  readonly product?: Named | null
  readonly [field: string]: unknown
}

export interface RegisterPage {
  readonly records: {
    readonly edges: readonly { readonly node: KeptRecord }[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  } | null
}

type Asking = { unitId: string; after?: string | null }
type Writing = TypedDocumentString<object, { input: Record<string, unknown> }>

/** A kind of record that offices write down by hand. */
export interface Register {
  /** Its place in addresses, and its words: `planWork.register.<key>`. */
  readonly key: string
  readonly path: string
  /** Name of the type in the graph. */
  readonly type: string
  readonly fields: readonly RegisterField[]
  /** The field that names a record in the list. */
  readonly named: string
}

export interface RegisterDocuments {
  readonly list: TypedDocumentString<RegisterPage, Asking>
  readonly record: Writing
  readonly correct: Writing
}

/** The documents of a register, whatever fields its records have: the form follows its description. */
export const documentsOf = (list: unknown, record: unknown, correct: unknown) => ({ list, record, correct }) as RegisterDocuments

/** What the form holds: texts as typed, choices, and things of other services with their names. */
export type Written = Record<string, unknown>

const SUBJECT = { producer: 'producer', product: 'product' } as const

export const emptyRecord = ({ fields }: Register): Written =>
  Object.fromEntries(
    fields.map(({ name, kind, values, starts }) => [name, starts ?? (kind === 'choice' ? values?.[0] : kind === 'yesNo' ? false : null)]),
  )

export const writtenOf = ({ fields }: Register, kept: KeptRecord): Written =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, kind in SUBJECT ? (kept[kind] ?? null) : (kept[name] ?? null)]))

const NUMBERS: readonly RegisterField['kind'][] = ['number', 'money']
const idOf = (value: unknown) => (value as Named | null)?.id ?? null
const numberOf = (value: unknown) => (value === null || value === '' ? null : Number(value))
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() || null : value)

function inputOfField(kind: RegisterField['kind'], value: unknown): unknown {
  if (kind in SUBJECT) return idOf(value)
  return NUMBERS.includes(kind) ? numberOf(value) : trimmed(value)
}

/** As the graph takes it: names of things become their ids, empty is nothing. */
export const inputOfRecord = ({ fields }: Register, written: Written): Record<string, unknown> =>
  Object.fromEntries(fields.map(({ name, kind }) => [name, inputOfField(kind, written[name])]))

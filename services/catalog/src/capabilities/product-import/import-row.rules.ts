import type { Column, ImportedFact, ImportProblem, RawRow } from './product-import.entity.ts'

type Values = RawRow['values']
/** What one cell says, or what is wrong with it. */
type Read<Value> = { readonly value: Value } | { readonly problem: string }

const LEVELS: Record<string, ImportedFact['verificationLevel']> = {
  high: 'OFFICIAL_NEWS',
  medium: 'OFFICIAL_NEWS',
  low: 'PROPOSAL_ONLY',
  decision: 'DECISION_SEEN',
  commercial: 'COMMERCIAL',
}
const EARLIEST_YEAR = 2018
const HIGHEST_PRICE = 1_000_000_000_000

/** The part of a row that can be understood without knowing anything else. */
export type PlainFact = Omit<ImportedFact, 'slug' | 'producerSlug' | 'unitId' | 'expiresOn'> & {
  readonly district: string
  readonly expiresOn: string | null
}

export function readRow(values: Values, today: string): { fact: PlainFact | null; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const take = <Value>(column: Column, read: (text: string) => Read<Value>): Value => {
    const outcome = read(values[column] ?? '')
    if ('value' in outcome) return outcome.value
    problems.push({ column, message: outcome.problem })
    return undefined as Value
  }
  const year = take('year', wholeNumber(EARLIEST_YEAR, Number(today.slice(0, 4))))
  const issuedOn = take('issuedOn', day(today))
  const fact: PlainFact = {
    name: take('name', text(200, 'a product needs a name')),
    producer: producerIn(take('producer', text(200, null)) as string | null),
    district: take('district2024', text(200, 'name the district or commune')),
    star: take('star', wholeNumber(3, 5)),
    setNumber: take('setNo', wholeNumber(1, 26)),
    source: take('source', text(300, null)) as string | null,
    verificationLevel: take('confidence', level),
    decisionNumber: take('decisionNumber', text(100, null)) as string | null,
    authority: take('authority', text(200, null)) as string | null,
    issuedOn: issuedOn ?? `${year}-06-30`,
    isIssueDateApproximate: issuedOn === null,
    expiresOn: take('expiresOn', day('9999-12-31')),
    gtin: (take('gtin', text(14, null)) as string | null) ?? null,
    price: take('price', optionalPrice),
  }
  problems.push(...contradictions(fact, issuedOn, year))
  return { fact: problems.length > 0 ? null : fact, problems }
}

function contradictions({ expiresOn }: PlainFact, issuedOn: string | null, year: number): ImportProblem[] {
  const problems: ImportProblem[] = []
  if (issuedOn && year && !issuedOn.startsWith(String(year))) problems.push({ column: 'issuedOn', message: `The year is ${year}.` })
  if (issuedOn && expiresOn && expiresOn <= issuedOn) problems.push({ column: 'expiresOn', message: 'It ends before it begins.' })
  return problems
}

/** “(not named)” and the like: the source does not name who makes it. */
const producerIn = (name: string | null | undefined) => (!name || name.startsWith('(') ? null : name)

const text =
  (longest: number, missing: string | null) =>
  (cell: string): Read<string> => {
    const value = cell.normalize('NFC').trim()
    if (value === '') return missing === null ? { value: null as unknown as string } : { problem: `Empty: ${missing}.` }
    if (value.length > longest) return { problem: `At most ${longest} characters.` }
    // oxlint-disable-next-line no-control-regex -- exactly these are refused
    return /[\u0000-\u001f]/.test(value) ? { problem: 'There are control characters in this cell.' } : { value }
  }

const wholeNumber =
  (least: number, most: number) =>
  (cell: string): Read<number> => {
    const value = Number(cell.trim())
    return /^\d{1,6}(\.0+)?$/.test(cell.trim()) && value >= least && value <= most
      ? { value }
      : { problem: `A whole number from ${least} to ${most}.` }
  }

const day =
  (latest: string) =>
  (cell: string): Read<string | null> => {
    const given = cell.trim()
    if (given === '') return { value: null }
    const value = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(given)
      ? given
          .split('/')
          .toReversed()
          .map(part => part.padStart(2, '0'))
          .join('-')
      : given
    const isDay = /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value)
    if (!isDay) return { problem: 'A date as 2025-01-17 or 17/01/2025.' }
    return value > latest ? { problem: 'This day is still to come.' } : { value }
  }

const level = (cell: string): Read<ImportedFact['verificationLevel']> => {
  const value = LEVELS[cell.trim().toLowerCase()]
  return value ? { value } : { problem: `One of ${Object.keys(LEVELS).join(', ')}.` }
}

const optionalPrice = (cell: string): Read<number | null> => {
  const plain = cell.trim().replaceAll(/(?<=\d)[.,](?=\d{3}(\D|$))/g, '')
  if (plain === '') return { value: null }
  return /^\d{1,13}$/.test(plain) && Number(plain) <= HIGHEST_PRICE
    ? { value: Number(plain) }
    : { problem: `Whole đồng from 0 to ${HIGHEST_PRICE}.` }
}

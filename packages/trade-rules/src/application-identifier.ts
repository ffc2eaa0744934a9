import { isCharacterSet82 } from './character-set.ts'
import { hasRightCheckDigit } from './check-digit.ts'

/** What we know of a GS1 application identifier (AI). */
export interface ApplicationIdentifier {
  readonly ai: string
  /** Sequences of AIs that may qualify it in a path, when it may begin one (`dlpkey`). */
  readonly qualifiers?: readonly (readonly string[])[]
  /** May stand after the `?` of a Digital Link. */
  readonly isAttribute: boolean
  /** Of a length that every reader knows beforehand. */
  readonly isPredefined: boolean
  readonly accepts: (value: string) => boolean
}

const digits =
  (shape: RegExp, check: (value: string) => boolean = () => true) =>
  (value: string) =>
    shape.test(value) && check(value)
const text = (longest: number) => (value: string) => value.length > 0 && value.length <= longest && isCharacterSet82(value)
const date = digits(/^\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])$/)
const numbered = (length: number) => digits(new RegExp(`^\\d{${length}}$`), hasRightCheckDigit)
/** A 13-digit key with its check digit, then more of the given kind. */
const extended = (rest: (value: string) => boolean) => (value: string) =>
  numbered(13)(value.slice(0, 13)) && (value.length === 13 || rest(value.slice(13)))
const reusable = (value: string) => value.startsWith('0') && extended(text(16))(value.slice(1))
const piece = (value: string) => /^\d{18}$/.test(value) && hasRightCheckDigit(value.slice(0, 14))
const componentPart = digits(/^[#\-/0-9A-Z]{1,30}$/)

type Row = readonly [ai: string, marks: string, accepts: (value: string) => boolean, qualifiers?: readonly (readonly string[])[]]

/** `*` predefined length, `?` may be an attribute. The AIs of goods, places, assets and their usual attributes. */
const ROWS: readonly Row[] = [
  ['00', '*?', numbered(18), []],
  ['01', '*?', numbered(14), [['22', '10', '21'], ['235']]],
  ['02', '*?', numbered(14)],
  ['10', '?', text(20)],
  ...['11', '13', '15', '17'].map((ai): Row => [ai, '*?', date]),
  ['21', '', text(20)],
  ['22', '', text(20)],
  ['235', '', text(28)],
  ['240', '?', text(30)],
  ['253', '?', extended(text(17)), []],
  ['254', '', text(20)],
  ['255', '?', extended(digits(/^\d{1,12}$/)), []],
  ['37', '?', digits(/^\d{1,8}$/)],
  ['400', '?', text(30)],
  ['401', '?', text(30), []],
  ['402', '?', numbered(17), []],
  ['414', '*?', numbered(13), [['254'], ['7040']]],
  ['415', '*?', numbered(13), [['8020']]],
  ['416', '*?', numbered(13)],
  ['417', '*?', numbered(13), [['7040']]],
  ['7040', '', digits(/^\d[!-z]{3}$/)],
  ['8003', '?', reusable, []],
  ['8004', '?', text(30), [['7040']]],
  ['8006', '?', piece, [['22', '10', '21']]],
  ['8010', '?', componentPart, [['8011']]],
  ['8011', '', digits(/^[1-9]\d{0,11}$/)],
  ['8017', '?', numbered(18), [['8019']]],
  ['8018', '?', numbered(18), [['8019']]],
  ['8019', '', digits(/^\d{1,10}$/)],
  ['8020', '', text(25)],
  ['90', '?', text(30)],
  ...Array.from({ length: 9 }, (_, index): Row => [`9${index + 1}`, '?', text(90)]),
]

/** Trade and logistic measures: 310n–337n of six digits, 390n–393n amounts. */
const MEASURE = /^3(1[0-6]|2\d|3[0-7])[0-5]$/
const AMOUNT = /^39[0-3]\d$/

const KNOWN = new Map(ROWS.map(([ai, marks, accepts, qualifiers]) => [ai, identifier(ai, marks, accepts, qualifiers)]))

function identifier(ai: string, marks: string, accepts: Row[2], qualifiers?: Row[3]): ApplicationIdentifier {
  return { ai, isAttribute: marks.includes('?'), isPredefined: marks.includes('*'), accepts, ...(qualifiers && { qualifiers }) }
}

export function findApplicationIdentifier(ai: string): ApplicationIdentifier | undefined {
  if (MEASURE.test(ai)) return identifier(ai, '*?', digits(/^\d{6}$/))
  if (AMOUNT.test(ai)) return identifier(ai, '?', digits(/^\d{1,18}$/))
  return KNOWN.get(ai)
}

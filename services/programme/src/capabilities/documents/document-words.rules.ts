import type { OfficeFacts, SignerFacts } from './evaluation-document.entity.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** `22/12/2023`. */
export const shortDay = (day: string): string => day.split('-').toReversed().join('/')

/** `ngày 05 tháng 02 năm 2024`: days below ten and the first two months take a nought, so that none can be written before them. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `ngày ${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`
}

/** `78,5`. */
export const pointsInWords = (points: number | null): string =>
  points === null ? '—' : String(Math.round(points * 100) / 100).replace('.', ',')

/** `1.250.000`. */
export const amountInWords = (amount: number): string => String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.')

/** `2 sao`, or nothing. */
export const starInWords = (star: number | null): string => (star === null ? '—' : `${star} sao`)

export const capitals = (text: string): string => text.normalize('NFC').toLocaleUpperCase('vi')

const KIND_OF_UNIT = /^(Thành phố|Tỉnh|Huyện|Thị xã|Thị trấn|Quận|Phường|Xã)\s+/i

/** `Quảng Nam` of `Tỉnh Quảng Nam`: where a paper was signed. */
export const placeOf = ({ level, unitName }: Pick<OfficeFacts, 'level' | 'unitName'>): string =>
  level === 'CENTRE' || unitName === null ? 'Hà Nội' : unitName.replace(KIND_OF_UNIT, '')

/** `xã Bình Dương`: inside a sentence the kind of unit is written small. */
export const unitInWords = (unitName: string): string => unitName.replace(KIND_OF_UNIT, kind => kind.toLocaleLowerCase('vi'))

/** The issuing body at the head of a paper, line by line. */
export const issuerOf = ({ level, unitName }: OfficeFacts, authority = ''): readonly string[] =>
  level === 'CENTRE' || unitName === null ? [capitals(ministryIn(authority))] : ['ỦY BAN NHÂN DÂN', capitals(unitName)]

/** On whose behalf somebody signs. */
export const signerOf = ({ level, unitName }: OfficeFacts): readonly string[] =>
  level === 'CENTRE' || unitName === null ? ['BỘ TRƯỞNG'] : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']

/** Who signed a decision, as told with it; until somebody tells, whoever signs by the law, without a name. */
export const signatoryOf = (facts: SignerFacts): { readonly lines: readonly string[]; readonly name?: string } =>
  facts.signerTitle === null || facts.signerName === null
    ? { lines: signerOf(facts) }
    : { lines: facts.signerTitle.split('\n').map(capitals), name: facts.signerName }

const ministryIn = (authority: string) => authority.replace(/^Bộ trưởng\s+/, '') || 'Bộ Nông nghiệp và Môi trường'

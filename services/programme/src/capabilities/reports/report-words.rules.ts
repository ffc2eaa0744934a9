/** Words of the report, which is written in the language of the offices. */
export const STATUS_WORDS = {
  NO_DATA: 'Chưa có số liệu',
  ON_TRACK: 'Đang thực hiện',
  AT_RISK: 'Có nguy cơ',
  MET: 'Đạt',
  OVER_RANGE: 'Vượt',
  MISSED: 'Không đạt',
} as const

export const LEVEL_WORDS = { COMMUNE: 'Xã', DISTRICT: 'Huyện', PROVINCE: 'Tỉnh', CENTRE: 'Trung ương' } as const

interface Asked {
  readonly comparison: 'AT_LEAST' | 'EXACTLY' | 'RANGE' | 'BEFORE'
  readonly number: number
  readonly numberTo: number | null
}

const decimal = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 2 })

export const dayInWords = (day: string) => day.split('-').toReversed().join('/')

export function demandInWords({ comparison, number, numberTo }: Asked, measure: 'PERCENT' | 'COUNT'): string {
  const unit = measure === 'PERCENT' ? '%' : ''
  if (comparison === 'RANGE') return `${decimal(number)}–${decimal(numberTo!)}${unit}`
  return comparison === 'AT_LEAST' ? `≥ ${decimal(number)}${unit}` : `${decimal(number)}${unit}`
}

export const valueInWords = (value: number | null, measure: 'PERCENT' | 'COUNT') =>
  value === null ? '–' : `${decimal(value)}${measure === 'PERCENT' ? '%' : ''}`

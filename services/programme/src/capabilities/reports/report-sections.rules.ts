import type { GatheredReport, ReportedTarget } from './gather-report.use-case.ts'
import { dayInWords, demandInWords, LEVEL_WORDS, STATUS_WORDS, valueInWords } from './report-words.rules.ts'

interface Column {
  readonly label: string
  readonly share?: number
  readonly align?: 'left' | 'right' | 'center'
}

export interface Section {
  readonly heading: string
  readonly paragraphs?: readonly string[]
  readonly table?: { readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
}

const countOf = (targets: readonly ReportedTarget[], ...statuses: readonly string[]) =>
  targets.filter(({ figure }) => statuses.includes(figure.status)).length

/** The report’s sections: in sum, target by target, district by district, what may be missed, month by month. */
export const sectionsOf = (report: GatheredReport): Section[] =>
  [summary(report), results(report), districts(report), risks(report), trend(report)].filter(section => section !== undefined)

const summary = ({ plan, targets }: GatheredReport): Section => ({
  heading: 'Tóm tắt',
  paragraphs: [
    `${plan.title} (${plan.number}, ngày ${dayInWords(plan.decidedOn)}).`,
    `${targets.length} chỉ tiêu: ${countOf(targets, 'MET', 'OVER_RANGE')} đạt, ${countOf(targets, 'ON_TRACK', 'AT_RISK')} đang thực hiện, ${countOf(targets, 'MISSED')} không đạt, ${countOf(targets, 'NO_DATA')} chưa có số liệu.`,
    ...(plan.isDemo ? ['Dữ liệu minh họa.'] : []),
  ],
})

const results = ({ targets }: GatheredReport): Section => ({
  heading: 'Kết quả từng chỉ tiêu',
  table: {
    columns: [
      { label: 'Mã' },
      { label: 'Chỉ tiêu', share: 5 },
      { label: 'Kế hoạch', align: 'right' },
      { label: 'Tử số', align: 'right' },
      { label: 'Mẫu số', align: 'right' },
      { label: 'Kết quả', align: 'right' },
      { label: 'Hạn', share: 1.5 },
      { label: 'Cấp' },
      { label: 'Trạng thái', share: 1.5 },
    ],
    rows: targets.map(({ target, measure, figure }) => [
      target.code,
      target.titleVi,
      demandInWords(target, measure),
      String(figure.numerator),
      measure === 'PERCENT' ? String(figure.denominator) : '',
      valueInWords(figure.value, measure),
      dayInWords(target.deadline),
      LEVEL_WORDS[target.responsible],
      STATUS_WORDS[figure.status],
    ]),
  },
})

function districts({ targets }: GatheredReport): Section | undefined {
  const units = targets[0]?.districts ?? []
  if (units.length === 0) return undefined
  const cell = ({ measure, districts }: ReportedTarget, place: number) => {
    const { numerator, denominator } = districts[place]!
    return measure === 'PERCENT' ? `${numerator}/${denominator}` : String(numerator)
  }
  return {
    heading: 'Theo huyện năm 2024',
    table: {
      columns: [{ label: 'Huyện', share: 4 }, ...targets.map(({ target }) => ({ label: target.code, align: 'right' }) as const)],
      rows: units.map(({ unitName }, place) => [unitName ?? '', ...targets.map(target => cell(target, place))]),
    },
  }
}

function risks({ targets }: GatheredReport): Section | undefined {
  const behind = targets.filter(({ figure }) => figure.isAtRisk).toSorted((a, b) => (a.target.deadline < b.target.deadline ? -1 : 1))
  if (behind.length === 0) return undefined
  const tell = ({ target, measure, figure }: ReportedTarget) =>
    `${target.code}. ${target.titleVi}: ${valueInWords(figure.value, measure)}, hạn ${dayInWords(target.deadline)}.`
  return { heading: 'Chỉ tiêu có nguy cơ không đạt', paragraphs: behind.map(tell) }
}

function trend({ targets }: GatheredReport): Section | undefined {
  const days = [...new Set(targets.flatMap(({ trend }) => trend.map(({ takenOn }) => takenOn)))].toSorted().slice(-12)
  if (days.length === 0) return undefined
  const cell = ({ measure, trend }: ReportedTarget, day: string) => {
    const point = trend.find(({ takenOn }) => takenOn === day)
    return point ? (measure === 'PERCENT' ? `${point.numerator}/${point.denominator}` : String(point.numerator)) : ''
  }
  return {
    heading: 'Diễn biến theo các lần chốt số liệu',
    table: {
      columns: [{ label: 'Ngày', share: 2 }, ...targets.map(({ target }) => ({ label: target.code, align: 'right' }) as const)],
      rows: days.map(day => [dayInWords(day), ...targets.map(target => cell(target, day))]),
    },
  }
}

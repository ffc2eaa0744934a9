import type { MeasureUnit, TargetComparison } from '~/gql/shop/graphql'

interface Demand {
  readonly comparison: TargetComparison
  readonly number: number
  readonly numberTo?: number | null
  readonly measure: MeasureUnit
}

interface Figure {
  readonly numerator: number
  readonly denominator: number
  readonly value?: number | null
}

/** What a plan asks, and how far it is, as people say it. */
export function usePlanWords() {
  const { t } = useI18n()
  const { number } = useFormat()
  const amount = (value: number, measure: MeasureUnit) => (measure === 'PERCENT' ? `${number(value)}%` : number(value))
  const isKnown = (value: number | null | undefined): value is number => typeof value === 'number'
  return {
    /** All of them is all of them: nobody says "100% or more". */
    goal: ({ comparison, number: from, numberTo, measure }: Demand) =>
      comparison === 'AT_LEAST' && measure === 'PERCENT' && from === 100
        ? amount(from, measure)
        : t(`plan.goal.${comparison}`, { n: amount(from, measure), to: amount(numberTo ?? from, measure) }),
    value: ({ value }: Figure, measure: MeasureUnit) => (isKnown(value) ? amount(value, measure) : '–'),
    share: ({ numerator, denominator }: Figure, measure: MeasureUnit) =>
      measure === 'PERCENT' ? `${number(numerator)}/${number(denominator)}` : number(numerator),
    /** Parts of a bar as long as what there may be: how far it is filled, and where the goal stands. */
    bar: ({ value }: Figure, { measure, number: from, numberTo }: Demand) => {
      const most = measure === 'PERCENT' ? 100 : Math.max(1, numberTo ?? from, value ?? 0)
      return { filled: Math.min(100, (100 * (value ?? 0)) / most), goal: Math.min(100, (100 * from) / most) }
    },
  }
}

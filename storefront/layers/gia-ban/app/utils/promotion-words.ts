import type { CheckPromotionQuery, PriceReductionKind, PromotionState, ShownPromotionFragment } from '~/gql/graphql'

export type PromotionCheck = NonNullable<CheckPromotionQuery['checkPromotion']>[number]

/** A product in the form of a promotion: a share or a price is typed. */
export interface PlannedLine {
  readonly productId: string
  readonly name: string
  way: 'PERCENT' | 'PRICE'
  value: number | ''
}

export interface PlannedPromotion {
  name: string
  kind: PriceReductionKind
  number: string
  issuer: string
  day: string
  firstDay: string
  lastDay: string
  lines: PlannedLine[]
}

/** A line as the graph takes it; null while nothing that could be is typed. */
export function lineOf({ productId, way, value }: PlannedLine) {
  if (value === '' || value === null || !Number.isInteger(value) || value < 0) return null
  if (way === 'PERCENT') return value >= 1 && value <= 100 ? { productId, percentOff: value } : null
  return { productId, promotionalPrice: value }
}

/** A draft as the form holds it. */
export const plannedOf = ({ lines, decision, ...told }: ShownPromotionFragment): PlannedPromotion => ({
  name: told.name,
  kind: told.kind,
  number: decision?.number ?? '',
  issuer: decision?.issuer ?? '',
  day: decision?.day ?? '',
  firstDay: told.firstDay,
  lastDay: told.lastDay,
  lines: lines.flatMap(({ product, percentOff, wantedPrice }) =>
    product
      ? [
          {
            productId: product.id,
            name: product.name,
            way: typeof percentOff === 'number' ? 'PERCENT' : 'PRICE',
            value: percentOff ?? wantedPrice ?? '',
          },
        ]
      : [],
  ),
})

export const PROMOTION_TONE: Readonly<Record<PromotionState, string>> = {
  DRAFT: '',
  PLANNED: 'text-nghe-800 dark:text-nghe-200',
  RUNNING: 'text-lua-700 dark:text-lua-300',
  OVER: 'text-muted',
  ENDED: 'text-muted',
  WITHDRAWN: 'text-muted',
}

import { registerEnumType } from 'type-graphql'

export const PromotionKind = { OWN: 'OWN', CONCENTRATED: 'CONCENTRATED' } as const
export type PromotionKind = keyof typeof PromotionKind

registerEnumType(PromotionKind, {
  name: 'PriceReductionKind',
  description: 'On whose authority prices are reduced; the legal cap depends on it.',
  valuesConfig: {
    OWN: { description: 'The sales point’s own: at most 50 % off (Decree 81/2018/NĐ-CP, article 7.1), 120 days of a year (article 10.5).' },
    CONCENTRATED: {
      description:
        'Within a concentrated promotion programme that an authority decided: up to 100 % off (articles 6.5, 7.2), not counted in days.',
    },
  },
})

export const PromotionState = {
  DRAFT: 'DRAFT',
  PLANNED: 'PLANNED',
  RUNNING: 'RUNNING',
  OVER: 'OVER',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type PromotionState = keyof typeof PromotionState

registerEnumType(PromotionState, {
  name: 'PromotionState',
  description: 'Where a promotion stands now.',
  valuesConfig: {
    DRAFT: { description: 'Not announced; it can be changed, and lowers no price.' },
    PLANNED: { description: 'Announced; its first day has not come.' },
    RUNNING: { description: 'It lowers prices now.' },
    OVER: { description: 'Its last day has passed.' },
    ENDED: { description: 'Ended before its last day.' },
    WITHDRAWN: { description: 'Taken back before it lowered any price.' },
  },
})

export const PromotionAction = { CHANGE: 'CHANGE', ANNOUNCE: 'ANNOUNCE', WITHDRAW: 'WITHDRAW', END: 'END' } as const
export type PromotionAction = keyof typeof PromotionAction

registerEnumType(PromotionAction, {
  name: 'PromotionAction',
  description: 'What a manager may do with a promotion.',
  valuesConfig: {
    CHANGE: { description: '`savePromotion`: a draft only.' },
    ANNOUNCE: { description: '`announcePromotion`: from then on it stays as it is.' },
    WITHDRAW: { description: '`endPromotion` before its first day.' },
    END: { description: '`endPromotion` while it runs: the prices are the regular ones again at once.' },
  },
})

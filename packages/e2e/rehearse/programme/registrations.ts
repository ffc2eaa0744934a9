/** What becomes of a registration beside its points. */
export type Turn =
  | 'LOOKS_ALIKE'
  | 'NOT_PROPOSED'
  | 'COMPLETED'
  | 'CONFLICT'
  | 'DIVERGENT'
  | 'DISQUALIFIED'
  | 'APPEALED'
  | 'FORGOTTEN'
  | 'LESS_ABOVE'
  | 'REVOKED'
  | 'MISSES_MINIMUM'

export interface Registration {
  readonly number: number
  /** The place of its district among the 18. */
  readonly district: number
  readonly setNumber: number
  readonly kind: string
  /** What the council is to give, about. */
  readonly points: number
  readonly turn: Turn | undefined
}

export const DISTRICTS = 18

/** Sets of products with a name for one of them; none that need a licence or are sold as they grow. */
const KINDS: readonly (readonly [setNumber: number, kind: string])[] = [
  [3, 'Miến dong'],
  [4, 'Trà thảo mộc'],
  [5, 'Bánh tráng'],
  [6, 'Muối ớt'],
  [7, 'Tương ớt'],
  [8, 'Chả bò'],
  [9, 'Nước mắm'],
  [10, 'Bột ngũ cốc'],
  [11, 'Kẹo đậu phộng'],
  [12, 'Mật ong'],
  [13, 'Rong biển sấy'],
  [16, 'Nước yến'],
  [17, 'Nước ép dứa'],
  [20, 'Tinh dầu sả'],
  [21, 'Giỏ mây'],
  [22, 'Khăn thổ cẩm'],
  [23, 'Sâm trồng chậu'],
  [26, 'Làng du lịch'],
]

/** Points and what happens, in the order of registration: 18 districts in turn. */
const POINTS_AND_TURNS: readonly (readonly [points: number, turn?: Turn])[] = [
  ...([[58], [78, 'REVOKED'], [63, 'COMPLETED'], [75], [93], [66], [82, 'CONFLICT'], [55], [78], [60], [73], [84], [68]] as const),
  ...([[76, 'DIVERGENT'], [94], [62, 'CONFLICT'], [80], [57]] as const),
  ...([[45], [76], [53], [72], [38], [65], [88], [95, 'CONFLICT'], [47, 'APPEALED'], [73, 'COMPLETED']] as const),
  ...([[59], [80, 'FORGOTTEN'], [77], [64], [75, 'LESS_ABOVE'], [56], [83], [61]] as const),
  ...([
    [60, 'LOOKS_ALIKE'],
    [60, 'NOT_PROPOSED'],
    [79, 'DISQUALIFIED'],
    [78, 'MISSES_MINIMUM'],
  ] as const),
]

/** Two of one district are never of one set, but the one that looks like another. */
function kindOf(number: number): readonly [number, string] {
  const round = Math.floor(number / DISTRICTS)
  const shift = round === 2 && POINTS_AND_TURNS[number]![1] === 'LOOKS_ALIKE' ? 0 : round * 5
  return KINDS[((number % DISTRICTS) + shift) % KINDS.length]!
}

export const REGISTRATIONS: readonly Registration[] = POINTS_AND_TURNS.map(([points, turn], number) => {
  const [setNumber, kind] = kindOf(number)
  return { number, district: number % DISTRICTS, setNumber, kind, points, turn }
})

/** Recognised the year before, with what was sold before joining and in the first year after: revenue, then profit. */
export const GROWN = [
  { kind: 'Bánh đậu xanh', setNumber: 5, district: 1, before: [100, 10], after: [160, 16] },
  { kind: 'Dầu đậu phộng', setNumber: 6, district: 2, before: [100, 10], after: [160, 12] },
  { kind: 'Rượu nếp', setNumber: 9, district: 3, before: undefined, after: [300, 30] },
] as const

/** After an appeal. */
export const POINTS_AFTER_APPEAL = 55
/** Where the level above thinks less of it. */
export const LESS_ABOVE = 66

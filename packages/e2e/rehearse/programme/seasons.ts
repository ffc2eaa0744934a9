export type Level = 'DISTRICT' | 'PROVINCE' | 'CENTRE'

/** One cast of the play: the year, the law and the map it is played under. */
export interface Season {
  readonly year: number
  readonly regime: 'R2' | 'R4'
  /** Slug and id of the province whose plan it is. */
  readonly province: string
  /** The levels that score, the first one first. */
  readonly levels: readonly Level[]
  /** Day on which the units of the map are counted. */
  readonly unitsOn: string
  /** Whether the plan is already there; otherwise the play writes one. */
  readonly isPlanKnown: boolean
  readonly days: Readonly<Record<Act, string>>
}

type Act = 'begin' | 'train' | 'file' | 'receive' | 'centre' | 'market' | 'revoke' | 'report' | `score${Level}` | `decide${Level}`

/** Plan 973 under Decision 148: districts score and give 3 stars, the province 4, the ministry 5. */
export const SEASON_2024: Season = {
  year: 2024,
  regime: 'R2',
  province: 'quang-nam-49',
  levels: ['DISTRICT', 'PROVINCE', 'CENTRE'],
  unitsOn: '2024-02-15',
  isPlanKnown: true,
  days: {
    begin: '2024-02-20',
    train: '2024-03-05',
    file: '2024-03-20',
    receive: '2024-04-15',
    scoreDISTRICT: '2024-06-10',
    decideDISTRICT: '2024-07-10',
    scorePROVINCE: '2024-09-10',
    decidePROVINCE: '2024-10-05',
    centre: '2024-11-01',
    scoreCENTRE: '2024-11-20',
    decideCENTRE: '2024-12-05',
    market: '2024-12-15',
    revoke: '2024-12-20',
    report: '2025-01-20',
  },
}

/** Decision 26/2026: the commune gives its opinion, the province scores and gives 3 and 4 stars, the ministry 5. */
export const SEASON_2026: Season = {
  year: 2026,
  regime: 'R4',
  province: 'da-nang-48',
  levels: ['PROVINCE', 'CENTRE'],
  unitsOn: '2026-06-01',
  isPlanKnown: false,
  days: {
    begin: '2026-06-01',
    train: '2026-06-10',
    file: '2026-07-01',
    receive: '2026-07-25',
    scoreDISTRICT: '2026-09-15',
    decideDISTRICT: '2026-10-10',
    scorePROVINCE: '2026-09-15',
    decidePROVINCE: '2026-10-10',
    centre: '2026-11-01',
    scoreCENTRE: '2026-11-20',
    decideCENTRE: '2026-12-05',
    market: '2026-12-15',
    revoke: '2026-12-20',
    report: '2027-01-20',
  },
}

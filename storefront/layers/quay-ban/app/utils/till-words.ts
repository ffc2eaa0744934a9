import type { KeptEntry, TillOutcome } from './till-store'

type Taken = Extract<TillOutcome, { __typename?: 'TillEntryTaken' }>
export type TillConflictTold = Taken['entry']['conflicts'][number]

/** What did not fit about an entry, when the service has said so. */
export const conflictsOf = ({ outcome }: KeptEntry): readonly TillConflictTold[] =>
  outcome?.__typename === 'TillEntryTaken' ? outcome.entry.conflicts : []

/** The sale behind an entry that was booked and stands; undefined when there is none. */
export const standingSaleOf = ({ outcome, isUndone }: KeptEntry) =>
  outcome?.__typename === 'TillEntryTaken' && !isUndone ? (outcome.entry.counterSaleId ?? undefined) : undefined

export const isQuarantined = ({ outcome }: KeptEntry) => outcome?.__typename === 'TillEntryTaken' && outcome.entry.state === 'QUARANTINED'

/** Whether somebody should look at it: it was refused, waits for a manager, or something did not fit, and nobody has said that he saw it. */
export const needsLook = (kept: KeptEntry) =>
  !kept.isSeen && (kept.state === 'REFUSED' || isQuarantined(kept) || conflictsOf(kept).length > 0)

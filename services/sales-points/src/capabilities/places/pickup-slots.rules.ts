import { type ClosedDay, isOpenAt, type OpeningHours } from './opening-hours.rules.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** The counter needs so long to pack. */
const LEAD_MS = HOUR
const SLOT_MS = HOUR
const DAYS_AHEAD = 7

export interface PickupSlot {
  readonly from: Date
  readonly to: Date
}

/** The full hours in which a place with these hours is open throughout, from an hour after `now` on, for seven days. */
export function pickupSlots(hours: readonly OpeningHours[], now: Date, closedDays: readonly ClosedDay[] = []): PickupSlot[] {
  const first = Math.ceil((now.getTime() + LEAD_MS) / SLOT_MS) * SLOT_MS
  const starts = Array.from({ length: (DAYS_AHEAD * DAY) / SLOT_MS }, (_, index) => first + index * SLOT_MS)
  return starts
    .filter(start => [start, start + SLOT_MS / 2, start + SLOT_MS - MINUTE].every(moment => isOpenAt(hours, new Date(moment), closedDays)))
    .map(start => ({ from: new Date(start), to: new Date(start + SLOT_MS) }))
}

/** The slot of a place that begins at this moment, if one is offered. */
export const slotAt = (
  { openingHours, closedDays }: { readonly openingHours: readonly OpeningHours[]; readonly closedDays: readonly ClosedDay[] },
  from: Date,
  now: Date,
): PickupSlot | undefined => pickupSlots(openingHours, now, closedDays).find(slot => slot.from.getTime() === from.getTime())

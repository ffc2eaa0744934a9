const AHEAD_MS = 7 * 3_600_000

export interface PickupSlot {
  readonly from: string
  readonly to: string
}

const local = (moment: string | Date) => new Date(new Date(moment).getTime() + AHEAD_MS).toISOString()
/** The calendar day in Vietnam, `2026-11-26`. */
export const dayOf = (moment: string | Date) => local(moment).slice(0, 10)
/** The time of day in Vietnam, `08:00`. */
export const timeOf = (moment: string | Date) => local(moment).slice(11, 16)

/** Slots by their day, in the order in which they were told. */
export function pickupDays(slots: readonly PickupSlot[]): { day: string; slots: PickupSlot[] }[] {
  const days: { day: string; slots: PickupSlot[] }[] = []
  for (const slot of slots) {
    const day = dayOf(slot.from)
    if (days.at(-1)?.day === day) days.at(-1)!.slots.push(slot)
    else days.push({ day, slots: [slot] })
  }
  return days
}

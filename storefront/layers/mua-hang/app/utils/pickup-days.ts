import { vietnamDay, vietnamTime } from '../../../../app/utils/vietnam-time'

export interface PickupSlot {
  readonly from: string
  readonly to: string
}

/** The time of day in Vietnam, `08:00`. */
export const timeOf = (moment: string | Date) => vietnamTime(moment).slice(11, 16)

/** Slots by their day, in the order in which they were told. */
export function pickupDays(slots: readonly PickupSlot[]): { day: string; slots: PickupSlot[] }[] {
  const days: { day: string; slots: PickupSlot[] }[] = []
  for (const slot of slots) {
    const day = vietnamDay(slot.from)
    if (days.at(-1)?.day === day) days.at(-1)!.slots.push(slot)
    else days.push({ day, slots: [slot] })
  }
  return days
}

/** Days on which offices differ from Monday to Friday: true when they work. */
export type WorkingCalendar = ReadonlyMap<string, boolean>

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** The day on which the `count`th working day after `day` falls. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let current = day
  for (let left = count; left > 0;) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

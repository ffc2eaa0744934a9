/** Today by the calendar of Vietnam, as `2026-11-26`. */
export const vietnamToday = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

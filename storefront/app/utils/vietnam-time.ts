/** Vietnam is seven hours ahead of UTC all year. */
const VIETNAM_AHEAD_MS = 7 * 3_600_000

/** A moment by the clocks of Vietnam: `2026-11-26T08:00:00.000`. */
export const vietnamTime = (moment: string | Date) => new Date(new Date(moment).getTime() + VIETNAM_AHEAD_MS).toISOString().slice(0, -1)

/** Its calendar day in Vietnam, `2026-11-26`. */
export const vietnamDay = (moment: string | Date) => vietnamTime(moment).slice(0, 10)

/** Today by the calendar of Vietnam. */
export const vietnamToday = () => vietnamDay(new Date())

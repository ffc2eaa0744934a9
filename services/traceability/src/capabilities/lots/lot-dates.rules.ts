import { LotDatesImpossible } from './lots.refusals.ts'

/** GS1 dates have two digits for the year, read as within fifty years of today: beyond that a label would lie. */
const YEARS = 50

/** Why a lot cannot have these dates, or undefined when it can. All are calendar days in Vietnam. */
export function whyDatesImpossible(producedOn: string, expiresOn: string | null, today: string): LotDatesImpossible | undefined {
  const oldest = yearsFrom(today, -YEARS + 1)
  const latest = yearsFrom(today, YEARS - 1)
  if (producedOn > today || producedOn < oldest) return new LotDatesImpossible('producedOn', oldest, today)
  const earliest = dayAfter(producedOn)
  if (expiresOn !== null && (expiresOn < earliest || expiresOn > latest)) return new LotDatesImpossible('expiresOn', earliest, latest)
  return undefined
}

function yearsFrom(day: string, years: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCFullYear(moment.getUTCFullYear() + years)
  return moment.toISOString().slice(0, 10)
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

import { startOfVietnamDay } from '@ocop/service-kit/clock'
import type { FairScope } from './fair-scope.enum.ts'
import type { FairTheme } from './fair-theme.enum.ts'
import type { Fair } from './fair.entity.ts'
import { ClosingDateOutOfRange, FairEndsBeforeItStarts, TooFewBooths } from './planning.refusals.ts'

/** What an organizer decides about a fair. */
export interface FairPlan {
  readonly name: string
  readonly theme: FairTheme
  readonly scope: FairScope
  readonly summary?: string | null
  readonly venue: string
  readonly country: string
  readonly unitId?: string | null
  readonly location?: { readonly latitude: number; readonly longitude: number } | null
  readonly startsOn: string
  readonly endsOn: string
  readonly coOrganizers: readonly string[]
  readonly boothCount: number
  readonly exemption?: { readonly decisionNumber: string; readonly decidedOn: string } | null
}

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
const LONGEST_FAIR_DAYS = 366

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && COUNTRIES.of(code) !== undefined
const isLongerThan = (text: string | null | undefined, most: number) => (text?.trim().length ?? 0) > most
const isMissing = (text: string) => text.trim().length === 0
const isOutside = (value: number | undefined, most: number) => value !== undefined && !(Math.abs(value) <= most)
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const isImpossibleDay = (day: string | undefined) =>
  day !== undefined && (!(Date.parse(day) >= 0) || new Date(Date.parse(day)).toISOString().slice(0, 10) !== day || day > '2100')

/** What may be wrong with a plan: the field, what is asked for, and when it is broken. */
const DEMANDS: readonly [field: string, demand: string, isBroken: (plan: FairPlan) => boolean][] = [
  ['name', 'Give the fair a name of 3 to 200 characters.', ({ name }) => name.trim().length < 3 || isLongerThan(name, 200)],
  ['summary', 'At most 5,000 characters.', ({ summary }) => isLongerThan(summary, 5_000)],
  ['venue', 'Say where the fair takes place, in at most 300 characters.', ({ venue }) => isMissing(venue) || isLongerThan(venue, 300)],
  ['country', 'Use the two letters of ISO 3166-1, such as VN or JP.', ({ country }) => !isCountry(country)],
  [
    'country',
    'A fair overseas takes place outside VN, any other within.',
    ({ scope, country }) => (scope === 'OVERSEAS') !== (country !== 'VN'),
  ],
  ['unitId', 'A fair in the province names the unit it takes place in.', ({ scope, unitId }) => scope === 'IN_PROVINCE' && !unitId],
  ['unitId', 'A fair overseas lies in no administrative unit.', ({ scope, unitId }) => scope === 'OVERSEAS' && Boolean(unitId)],
  ['location.latitude', 'Between -90 and 90.', ({ location }) => isOutside(location?.latitude, 90)],
  ['location.longitude', 'Between -180 and 180.', ({ location }) => isOutside(location?.longitude, 180)],
  ['startsOn', 'Not a day of the calendar.', ({ startsOn }) => isImpossibleDay(startsOn)],
  ['endsOn', 'Not a day of the calendar.', ({ endsOn }) => isImpossibleDay(endsOn)],
  ['endsOn', 'A fair lasts a year at most.', ({ startsOn, endsOn }) => daysBetween(startsOn, endsOn) > LONGEST_FAIR_DAYS],
  ['coOrganizers', 'At most 30.', ({ coOrganizers }) => coOrganizers.length > 30],
  [
    'coOrganizers',
    'Each is a name of 1 to 200 characters.',
    ({ coOrganizers }) => coOrganizers.some(name => isMissing(name) || isLongerThan(name, 200)),
  ],
  ['boothCount', 'Between 0 and 10,000.', ({ boothCount }) => boothCount < 0 || boothCount > 10_000],
  [
    'exemption.decisionNumber',
    'Give the number of the decision, at most 100 characters.',
    ({ exemption }) => Boolean(exemption) && (isMissing(exemption!.decisionNumber) || isLongerThan(exemption!.decisionNumber, 100)),
  ],
  ['exemption.decidedOn', 'Not a day of the calendar.', ({ exemption }) => isImpossibleDay(exemption?.decidedOn)],
]

/** The first thing that is wrong with the plan and at which field, or undefined. */
export function whatIsWrong(plan: FairPlan): { readonly field: string; readonly demand: string } | undefined {
  const broken = DEMANDS.find(([, , isBroken]) => isBroken(plan))
  return broken && { field: broken[0], demand: broken[1] }
}

export const whyNotPlanned = ({ startsOn, endsOn }: FairPlan) =>
  endsOn < startsOn ? new FairEndsBeforeItStarts(startsOn, endsOn) : undefined

/** Why a fair that has begun its public life cannot take on the new plan, or undefined when it can. */
export function whyNotReplanned(fair: Fair, plan: FairPlan, now: Date) {
  const minimum = Math.max(fair.acceptedCount, fair.status === 'APPLICATIONS_OPEN' ? 1 : 0)
  if (plan.boothCount < minimum) return new TooFewBooths(minimum)
  const opening = startOfVietnamDay(plan.startsOn)
  if (fair.applicationsCloseAt && fair.applicationsCloseAt >= opening) return new ClosingDateOutOfRange(now, opening)
  return whyNotPlanned(plan)
}

const NOWHERE = { latitude: null, longitude: null }

/** The plan as it is written down: trimmed, empty texts as none. */
export const plannedFields = (plan: FairPlan) => ({
  name: plan.name.trim(),
  theme: plan.theme,
  scope: plan.scope,
  summary: plan.summary?.trim() || null,
  venue: plan.venue.trim(),
  country: plan.country,
  unitId: plan.unitId ?? null,
  latitude: (plan.location ?? NOWHERE).latitude,
  longitude: (plan.location ?? NOWHERE).longitude,
  startsOn: plan.startsOn,
  endsOn: plan.endsOn,
  coOrganizers: plan.coOrganizers.map(name => name.trim()),
  boothCount: plan.boothCount,
  exemptionDecision: plan.exemption ? plan.exemption.decisionNumber.trim() : null,
  exemptionDecidedOn: plan.exemption ? plan.exemption.decidedOn : null,
})

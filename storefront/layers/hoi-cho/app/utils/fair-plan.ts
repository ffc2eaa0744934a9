import type { PlannedFairFragment } from '~/gql/graphql'
import type { FairPlan } from '../components/FairForm.vue'

export const emptyPlan = (): FairPlan => ({
  name: '',
  theme: 'OCOP',
  scope: 'IN_PROVINCE',
  summary: '',
  venue: '',
  country: 'VN',
  unit: null,
  startsOn: '',
  endsOn: '',
  coOrganizers: '',
  boothCount: 20,
  isExempt: false,
  decisionNumber: '',
  decidedOn: '',
})

export const planOf = ({ unit, exemption, coOrganizers, summary, ...fair }: PlannedFairFragment): FairPlan => ({
  ...emptyPlan(),
  name: fair.name,
  theme: fair.theme,
  scope: fair.scope,
  venue: fair.venue,
  country: fair.country,
  startsOn: fair.startsOn,
  endsOn: fair.endsOn,
  boothCount: fair.boothCount,
  summary: summary ?? '',
  unit: unit ? { id: unit.id, name: unit.name } : null,
  coOrganizers: coOrganizers.join('\n'),
  isExempt: Boolean(exemption),
  decisionNumber: exemption?.decisionNumber ?? '',
  decidedOn: exemption?.decidedOn ?? '',
})

/** The plan as the graph takes it. */
export const inputOf = ({ unit, summary, coOrganizers, isExempt, decisionNumber, decidedOn, ...plan }: FairPlan) => ({
  ...plan,
  country: plan.country.toUpperCase(),
  boothCount: Number(plan.boothCount),
  summary: summary.trim() || null,
  unitId: plan.scope === 'OVERSEAS' ? null : (unit?.id ?? null),
  coOrganizers: coOrganizers
    .split('\n')
    .map(name => name.trim())
    .filter(Boolean),
  exemption: isExempt ? { decisionNumber, decidedOn } : null,
})

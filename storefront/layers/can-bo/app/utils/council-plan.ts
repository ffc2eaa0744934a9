import type { AgreementRule, CouncilRole } from '~/gql/graphql'

export interface CouncilSeat {
  userId: string
  name: string
  position: string
  role: CouncilRole
}

export interface CouncilPlan {
  name: string
  decisionNumber: string
  decidedOn: string
  agreement: AgreementRule
  divergencePercent: number
  quorum: number
  members: CouncilSeat[]
}

export const emptyCouncil = (): CouncilPlan => ({
  name: '',
  decisionNumber: '',
  decidedOn: '',
  agreement: 'CHAIR_CONCLUDES',
  divergencePercent: 30,
  quorum: 3,
  members: [],
})

export const scorersOf = ({ members }: Pick<CouncilPlan, 'members'>) =>
  members.filter(({ role }) => role === 'CHAIR' || role === 'MEMBER').length

/** The members as the graph takes them. */
export const seatsOf = ({ members }: CouncilPlan) =>
  members.map(({ userId, role, name, position }) => ({ userId, role, name: name.trim(), position: position.trim() || null }))

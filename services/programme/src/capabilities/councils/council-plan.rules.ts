import type { Council, CouncilMember } from './council.entity.ts'

export type CouncilPlan = Pick<Council, 'decidedOn' | 'divergencePercent' | 'quorum' | 'members'>

export interface Wrong {
  readonly field: string
  readonly demand: string
}

const MOST_MEMBERS = 50
const SCORING = ['CHAIR', 'MEMBER']

/** Whether somebody gives points. */
export const scores = ({ role }: Pick<CouncilMember, 'role'>) => SCORING.includes(role)

/** Whether somebody sees every sheet at any time. */
export const seesAll = ({ role }: Pick<CouncilMember, 'role'>) => role === 'CHAIR' || role === 'SECRETARY'

/** The first thing that cannot be in a council. */
export function whatIsWrong({ decidedOn, divergencePercent, quorum, members }: CouncilPlan, today: string): Wrong | undefined {
  if (decidedOn > today) return { field: 'decidedOn', demand: 'A council is set up by a decision of today or before.' }
  if (divergencePercent < 1 || divergencePercent > 100) return { field: 'divergencePercent', demand: '1 to 100.' }
  return wrongMembers(members) ?? wrongQuorum(quorum, members.filter(scores).length)
}

function wrongMembers(members: readonly CouncilMember[]): Wrong | undefined {
  if (members.length > MOST_MEMBERS) return { field: 'members', demand: `At most ${MOST_MEMBERS}.` }
  if (members.filter(({ role }) => role === 'CHAIR').length !== 1) return { field: 'members', demand: 'A council has one chair.' }
  if (new Set(members.map(({ userId }) => userId)).size < members.length) return { field: 'members', demand: 'Name each person once.' }
  return undefined
}

const wrongQuorum = (quorum: number, scoring: number): Wrong | undefined =>
  quorum >= 1 && quorum <= scoring ? undefined : { field: 'quorum', demand: `1 to ${scoring}, the number of those who score.` }

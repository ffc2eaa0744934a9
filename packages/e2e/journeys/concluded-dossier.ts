import { once, type Person } from '../rehearse/person.ts'
import { type AcceptedDossier, anAcceptedDossier, personAt } from './accepted-dossier.ts'
import { today } from './today.ts'

const PEOPLE = ['chutichhoidong', 'thanhvien1', 'thanhvien2', 'thanhvien3']
const WHO = 'query { me { id memberships { role subjects { __typename ... on AdministrativeUnit { id } } } } }'
let councils = 0

export interface Sitting {
  readonly sessionId: string
  readonly sessionName: string
  readonly chair: Person
  readonly members: readonly Person[]
}

/** A council of the province at its table, with these dossiers before it. */
export async function aSitting(dossiers: readonly AcceptedDossier[]): Promise<Sitting> {
  const [office, ...people] = await Promise.all(['canbo', ...PEOPLE].map(personAt))
  const memberships = (await office!.ask(WHO))['me'].memberships as { role: string; subjects: { id: string }[] }[]
  const unitId = memberships.find(({ role }) => role === 'OFFICER')!.subjects[0]!.id
  const seats = await Promise.all(people.map(person => person.ask(WHO)))
  const stamp = `${Date.now().toString(36)}-${++councils}`
  const council = await office!.carryOut(
    'setUpCouncil',
    once({
      level: 'PROVINCE',
      unitId,
      name: `Hội đồng thử ${stamp}`,
      decisionNumber: `HD-${stamp}/QĐ-UBND`,
      decidedOn: today(),
      agreement: 'MEDIAN',
      divergencePercent: 30,
      quorum: 3,
      members: seats.map(({ me }, place) => ({ userId: me.id, name: PEOPLE[place], role: place === 0 ? 'CHAIR' : 'MEMBER' })),
    }),
    ['EvaluationCouncil', 'id'],
  )
  const sessionName = `Đợt thử ${stamp}`
  const session = await office!.carryOut(
    'openSession',
    once({ councilId: council['id'], name: sessionName, heldOn: today(), dossierIds: dossiers.map(({ id }) => id) }),
    ['EvaluationSession', 'id'],
  )
  const [chair, ...members] = people
  return { sessionId: session['id'], sessionName, chair: chair!, members }
}

/** The sheets of three members who are of one mind with the producer. */
export async function score({ sessionId, members }: Sitting, { id: dossierId, answers }: AcceptedDossier): Promise<void> {
  const lines = [...answers].map(([criterionCode, optionIndex]) => ({ criterionCode, optionIndex }))
  for (const member of members) await member.carryOut('submitScoreSheet', once({ sessionId, dossierId, lines }), ['ScoreSheet', 'id'])
}

export async function conclude({ sessionId, chair }: Sitting, { id: dossierId }: AcceptedDossier): Promise<void> {
  await chair.carryOut('concludeDossier', once({ sessionId, dossierId, agreed: [] }), ['Conclusion', 'id'])
}

/** A dossier on which a council of the province has spoken. */
export async function aConcludedDossier(dossier?: AcceptedDossier): Promise<AcceptedDossier> {
  const one = dossier ?? (await anAcceptedDossier())
  const sitting = await aSitting([one])
  await score(sitting, one)
  await conclude(sitting, one)
  return one
}

import { randomUUID } from 'node:crypto'
import type { Actor, Role } from '@ocop/service-kit/graphql'
import type { Land } from './known-land.ts'

interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- a test asserts on the shape it asked for
  readonly data?: Record<string, any>
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly field?: string } }[]
}
interface Client {
  execute(actor: Actor, query: string, variables?: Record<string, unknown>): Promise<Answer>
}

const CONCLUSION =
  'id sheets average band star outcome findingReason annulledAt missed { code star needed got } criteria { criterionCode points reason }'
const FIELDS: Record<string, string> = {
  setUpCouncil: '... on EvaluationCouncil { id name level quorum agreement members { userId name position role } }',
  editCouncil: '... on EvaluationCouncil { id quorum agreement members { userId role } }',
  openSession:
    '... on EvaluationSession { id name status dossiers { id } } ... on DossierElsewhere { dossierId } ... on DossierNotReady { dossierStatus: status }',
  addDossiersToSession:
    '... on EvaluationSession { id dossiers { id } } ... on DossierElsewhere { dossierId } ... on DossierNotReady { dossierStatus: status }',
  recordPresence: '... on EvaluationSession { id present }',
  closeSession: '... on EvaluationSession { id status closedAt }',
  declareConflict: '... on EvaluationSession { id toScore { id } }',
  submitScoreSheet:
    '... on ScoreSheet { id total isDisqualifying comment lines { criterionCode optionIndex points note } } ... on PointsNotInRubric { faults { code problem } }',
  concludeDossier: `... on Conclusion { ${CONCLUSION} } ... on AlreadyConcluded { conclusion { ${CONCLUSION} } } ... on QuorumNotReached { sheets quorum }
    ... on ConclusionIncomplete { undecided unexplained isFindingOpen } ... on PointsNotInRubric { faults { code problem } } ... on DossierNotReady { dossierStatus: status }`,
  issueRecognitionDecision: `... on Decision { id kind number issuedOn level authority signerName signerTitle } ... on DecisionOfAnotherLevel { level } ... on DateOutsideRegime { validFrom validTo }
    ... on DecisionBeforeConclusion { concludedOn } ... on DossierNotReady { dossierStatus: status } ... on DossierElsewhere { dossierId }`,
  forwardDossier:
    '... on Dossier { status level } ... on BelowForwardingThreshold { average needed } ... on DossierNotReady { dossierStatus: status }',
  fileAppeal: '... on Appeal { id status } ... on DossierNotReady { dossierStatus: status }',
  answerAppeal: '... on Appeal { id status answer } ... on AppealAlreadyAnswered { status }',
}
const WITH_KEY = ['setUpCouncil', 'openSession', 'submitScoreSheet', 'concludeDossier', 'issueRecognitionDecision', 'fileAppeal']

/** Does one operation and answers what came of it, or the code and field of the error. */
export async function act(client: Client, actor: Actor, name: string, given: object) {
  const input = { ...(WITH_KEY.includes(name) && { idempotencyKey: randomUUID() }), ...given }
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const { data, errors } = await client.execute(
    actor,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${FIELDS[name]} } }`,
    { input },
  )
  if (errors) return { code: errors[0]!.extensions?.code, field: errors[0]!.extensions?.field }
  return data![name]
}

const aPerson = (role: Role, subjectId: string): Actor => ({
  userId: randomUUID(),
  memberships: [{ role, organizationId: randomUUID(), subjectIds: [subjectId] }],
})

/** A council of a province: a chair, two members and a secretary; two sheets are a quorum. */
export function aCouncil(land: Land, overrides: object = {}) {
  const people = {
    chair: aPerson('COUNCIL_MEMBER', land.provinceId),
    first: aPerson('COUNCIL_MEMBER', land.provinceId),
    second: aPerson('COUNCIL_MEMBER', land.provinceId),
    secretary: aPerson('COUNCIL_MEMBER', land.provinceId),
  }
  const member = (actor: Actor, role: string) => ({ userId: actor.userId, name: `Ông ${role}`, role })
  const input = {
    level: 'PROVINCE',
    unitId: land.provinceId,
    name: 'Hội đồng thử',
    decisionNumber: `${randomUUID().slice(0, 8)}/QĐ-UBND`,
    decidedOn: '2026-10-15',
    agreement: 'CHAIR_CONCLUDES',
    divergencePercent: 30,
    quorum: 2,
    members: [
      member(people.chair, 'CHAIR'),
      member(people.first, 'MEMBER'),
      member(people.second, 'MEMBER'),
      member(people.secretary, 'SECRETARY'),
    ],
    ...overrides,
  }
  return { ...people, input }
}

/** A council that sits over these dossiers; `officer` is in charge of the province unless told otherwise. */
export async function aSession(
  client: Client,
  land: Land,
  dossierIds: readonly string[],
  { officer = aPerson('OFFICER', land.provinceId), ...overrides }: { officer?: Actor } & Record<string, unknown> = {},
) {
  const { input, ...people } = aCouncil(land, overrides)
  const council = await act(client, officer, 'setUpCouncil', input)
  const session = await act(client, officer, 'openSession', { councilId: council.id, name: 'Đợt 2', heldOn: '2026-11-20', dossierIds })
  return { ...people, officer, councilId: council.id as string, sessionId: session.id as string }
}

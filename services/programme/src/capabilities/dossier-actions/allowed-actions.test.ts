import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, bestLines, leavesOf } from '../../seeds/council-ground.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aPaper, aRubric } from '../../seeds/dossier-ground.ts'
import { fillDossier } from '../../seeds/filing-ground.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'
import { OPINION } from '../../seeds/office-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import { DossierAction } from './dossier-action.enum.ts'

const NOW = new Date('2026-11-23T03:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => NOW)).schema)
  land = await aLand(database)
  await aRubric(database)
  const codes = { [land.provinceId]: '48', [land.communeId]: '20215' }
  for (const [id, code] of Object.entries(codes)) await database.query('UPDATE known_unit SET code = $2 WHERE unit_id = $1', [id, code])
})
afterAll(() => database.drop())

interface Scene {
  readonly dossierId: string
  readonly producerId: string
  readonly sessionId?: string
  readonly people: Readonly<Record<string, Actor>>
}
type Row = NonNullable<Parameters<typeof aDossier>[2]>

/** A dossier as a row, and all who might do something with it. */
async function aRow(row: Row, { screening = 'ADMITTED', isDraft = false, version = 1 } = {}): Promise<Scene> {
  const { dossierId, producerId } = await aDossier(database, land, row)
  const draft = isDraft ? ', submitted_at = NULL, receipt_number = NULL, rubric_id = NULL' : ''
  await database.query(`UPDATE dossier SET screening = $2, version = $3 ${draft} WHERE id = $1`, [dossierId, screening, version])
  return { dossierId, producerId, people: peopleOf(producerId) }
}
const peopleOf = (producerId: string) => ({
  producer: anActor('PRODUCER', producerId),
  'another producer': anActor('PRODUCER', randomUUID()),
  commune: anActor('OFFICER', land.communeId),
  province: anActor('OFFICER', land.provinceId),
  ministry: anActor('OFFICER', COUNTRY),
})

async function inSession(sheets: number, quorum = 1): Promise<Scene> {
  const scene = await aRow({ status: 'ACCEPTED' })
  const { chair, first, second, sessionId } = await aSession(client, land, [scene.dossierId], { quorum })
  const lines = bestLines(await leavesOf(database, scene.dossierId))
  for (const member of [first, second].slice(0, sheets))
    await act(client, member, 'submitScoreSheet', { sessionId, dossierId: scene.dossierId, lines })
  return { ...scene, sessionId, people: { ...scene.people, chair, first, second } }
}
async function concluded({ isAppealed = false } = {}): Promise<Scene> {
  const scene = await inSession(1)
  const { sessionId, dossierId, people } = scene
  await act(client, people['chair']!, 'concludeDossier', { sessionId, dossierId, agreed: [] })
  if (isAppealed) await act(client, people['producer']!, 'fileAppeal', { dossierId, reason: 'Chấm thiếu' })
  return scene
}

const SCENES: Record<string, () => Promise<Scene>> = {
  'an empty draft': () => aRow({ status: 'DRAFT', level: 'COMMUNE' }, { isDraft: true }),
  'a complete draft': async () => {
    const scene = await aRow({ status: 'DRAFT', level: 'COMMUNE' }, { isDraft: true })
    await fillDossier(database, scene.dossierId, scene.producerId)
    return scene
  },
  'at the commune': () => aRow({ status: 'SUBMITTED', level: 'COMMUNE' }, { screening: 'NOT_LOOKED_AT' }),
  proposed: () => aRow({ status: 'PROPOSED' }),
  'proposed, fresh and not screened': () => aRow({ status: 'PROPOSED', setNumber: 1 }, { screening: 'NOT_LOOKED_AT' }),
  'sent back': () => aRow({ status: 'COMPLETION_REQUESTED' }),
  accepted: () => aRow({ status: 'ACCEPTED' }),
  'in session, no sheet yet': () => inSession(0),
  'in session, a sheet short': () => inSession(1, 2),
  'in session, enough sheets': () => inSession(1),
  concluded: () => concluded(),
  'concluded and appealed': () => concluded({ isAppealed: true }),
  'sent on to the ministry': () => aRow({ status: 'FORWARDED', level: 'CENTRE' }),
  recognised: () => aRow({ status: 'RECOGNISED' }),
  'not recognised': () => aRow({ status: 'NOT_RECOGNISED' }),
  rejected: () => aRow({ status: 'REJECTED' }),
  withdrawn: () => aRow({ status: 'WITHDRAWN' }),
}

/** The operation of each action, and what it is given so that only the state of the dossier and the person matter. */
const OPERATIONS: Record<DossierAction, readonly [name: string, given: (scene: Scene) => object | Promise<object>]> = {
  EDIT_DOSSIER_FORM: ['editDossierForm', () => ({ version: 1, form: {} })],
  ANSWER_CRITERIA: ['answerCriteria', () => ({ answers: [{ criterionCode: 'A1', optionIndex: 1 }] })],
  LINK_EVIDENCE: ['linkEvidence', async ({ producerId }) => ({ evidenceId: await aPaper(database, producerId), criterionCodes: ['*'] })],
  SUBMIT_DOSSIER: ['submitDossier', () => ({})],
  WITHDRAW_DOSSIER: ['withdrawDossier', () => ({})],
  FILE_APPEAL: ['fileAppeal', () => ({ idempotencyKey: randomUUID(), reason: 'Chấm thiếu' })],
  GIVE_COMMUNE_OPINION: ['giveCommuneOpinion', () => OPINION],
  ADMIT_REGISTRATION: ['admitRegistration', () => ({ reason: 'Đủ điều kiện' })],
  DECLINE_REGISTRATION: ['declineRegistration', () => ({ reason: 'Trùng sản phẩm' })],
  ACCEPT_DOSSIER: ['acceptDossier', () => ({})],
  REQUEST_COMPLETION: ['requestCompletion', () => ({ missing: ['Phiếu kiểm nghiệm'], dueOn: '2026-12-01' })],
  SUBMIT_SCORE_SHEET: [
    'submitScoreSheet',
    async ({ dossierId, sessionId = randomUUID() }) => ({
      idempotencyKey: randomUUID(),
      sessionId,
      lines: bestLines(await leavesOf(database, dossierId).catch(() => [])),
    }),
  ],
  CONCLUDE_DOSSIER: ['concludeDossier', ({ sessionId = randomUUID() }) => ({ idempotencyKey: randomUUID(), sessionId, agreed: [] })],
  ISSUE_RECOGNITION_DECISION: [
    'issueRecognitionDecision',
    ({ dossierId }) => ({ idempotencyKey: randomUUID(), number: randomUUID(), issuedOn: '2026-11-23', dossierIds: [dossierId] }),
  ],
  FORWARD_DOSSIER: ['forwardDossier', () => ({})],
  ANSWER_APPEAL: [
    'answerAppeal',
    async ({ dossierId }) => {
      const [appeal] = await database.query('SELECT id FROM appeal WHERE dossier_id = $1', [dossierId])
      return { appealId: appeal?.id ?? randomUUID(), isUpheld: false, answer: 'Giữ nguyên' }
    },
  ],
}

async function allowedTo(actor: Actor, { dossierId }: Scene): Promise<DossierAction[]> {
  const { data } = await client.execute(actor, 'query ($id: UUID!) { dossier(id: $id) { allowedActions } }', { id: dossierId })
  return data?.['dossier']?.allowedActions ?? []
}

async function works(action: DossierAction, who: string, scene: Scene): Promise<boolean> {
  const [name, given] = OPERATIONS[action]
  const office = who === 'ministry' ? { level: 'CENTRE', unitId: null } : { level: 'PROVINCE', unitId: land.provinceId }
  const named = ['issueRecognitionDecision', 'answerAppeal'].includes(name) ? {} : { dossierId: scene.dossierId }
  const input = { ...named, ...(name === 'issueRecognitionDecision' && office), ...(await given(scene)) }
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { message } } }`
  const { data, errors } = await client.execute(scene.people[who]!, query, { input })
  for (const error of errors ?? []) expect(error.extensions?.['code'], `${action}: ${error.message}`).toBe('FORBIDDEN')
  return !errors && data!['outcome'].message === undefined
}

test.each(Object.keys(SCENES))('of a dossier %s everybody is told what works, and nothing else', async name => {
  const build = SCENES[name]!
  const scene = await build()
  for (const who of Object.keys(scene.people)) {
    const told = await allowedTo(scene.people[who]!, scene)
    const refused = Object.values(DossierAction).filter(action => !told.includes(action))
    for (const action of refused) expect([who, action, await works(action, who, scene)]).toEqual([who, action, false])
    for (const action of told) expect([who, action, await works(action, who, await build())]).toEqual([who, action, true])
  }
})

test('all that can be done is told to somebody', async () => {
  const told = new Set<DossierAction>()
  for (const build of Object.values(SCENES)) {
    const scene = await build()
    for (const actor of Object.values(scene.people)) for (const action of await allowedTo(actor, scene)) told.add(action)
  }
  expect([...told].toSorted()).toEqual(Object.values(DossierAction).toSorted())
})

import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { fillDossier } from '../../seeds/filing-ground.ts'
import { ACCEPT, GIVE_OPINION, OPINION, REQUEST_COMPLETION, SUBMIT } from '../../seeds/office-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let rubricId: string
let place: Awaited<ReturnType<typeof aPlace>>
let commune: Actor
let district: Actor
let province: Actor

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
  rubricId = await aRubric(database)
})
beforeEach(async () => {
  now = new Date('2026-10-05T09:00:00Z')
  place = await aPlace(database)
  commune = anActor('OFFICER', place.communeId)
  district = anActor('OFFICER', place.districtId)
  province = anActor('OFFICER', place.provinceId)
})
afterAll(() => database.drop())

async function aCase(overrides: Record<string, unknown> = {}) {
  const made = { ...(await aProducer(database, place.communeId)), communeId: place.communeId }
  const dossierId = await aDossier(database, made, { status: 'SUBMITTED', rubric_id: rubricId, ...overrides })
  const ask = async (actor: Actor, query: string, input: Record<string, unknown> = {}) => {
    const { data, errors } = await client.execute(actor, query, { input: { dossierId, ...input } })
    return { ...Object.values(data ?? {})[0], errors }
  }
  return { ...made, dossierId, producer: anActor('PRODUCER', made.producerId), ask }
}
const ASKED = { missing: [' Phiếu kiểm nghiệm mới ', 'Ảnh bao bì'], dueOn: '2026-10-20' }

test.each([
  ['R4', 'PROVINCE', '2026-12-29'],
  ['R2', 'DISTRICT', null],
])('under %s a dossier that the commune proposes goes to the %s', async (regimeId, level, dueOn) => {
  const one = await aCase({ regime_id: regimeId })

  expect(await one.ask(commune, GIVE_OPINION, OPINION)).toMatchObject({
    status: 'PROPOSED',
    level,
    dueOn,
    steps: [{ step: 'COMMUNE_OPINION', level, note: null }],
    communeOpinion: { origin: OPINION.origin, isProposed: true, givenAt: now.toISOString() },
  })
  expect(await database.query('SELECT action FROM audit_entry WHERE subject_id = $1', [one.dossierId])).toEqual([
    { action: 'giveCommuneOpinion' },
  ])
})

test('a dossier that the commune does not propose ends with the reason', async () => {
  const one = await aCase()
  const no = { ...OPINION, isProposed: false }

  expect((await one.ask(commune, GIVE_OPINION, no)).errors).toMatchObject([{ extensions: { field: 'reason' } }])
  expect(await one.ask(commune, GIVE_OPINION, { ...no, reason: 'Nguyên liệu từ nơi khác' })).toMatchObject({
    status: 'NOT_RECOGNISED',
    level: 'COMMUNE',
    steps: [{ note: 'Nguyên liệu từ nơi khác' }],
  })
})

test('of ten opinions at once one counts', async () => {
  const one = await aCase()

  const outcomes = await race(database, 10, () => one.ask(commune, GIVE_OPINION, OPINION))

  expect(outcomes.filter(({ __typename }) => __typename === 'Dossier')).toHaveLength(1)
  expect(outcomes.filter(({ __typename, status }) => __typename === 'DossierNotReady' && status === 'PROPOSED')).toHaveLength(9)
})

test('only officers of the commune give its opinion, of dossiers that were handed in', async () => {
  const one = await aCase()
  const draft = await aCase({ status: 'DRAFT', rubric_id: null, submitted_at: null })
  const neighbour = anActor('OFFICER', place.otherCommuneId)

  for (const stranger of [province, district, neighbour, one.producer, anActor('OFFICER', COUNTRY)]) {
    const answer = await one.ask(stranger, GIVE_OPINION, OPINION)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(answer).toEqual(await one.ask(stranger, GIVE_OPINION, { ...OPINION, dossierId: randomUUID() }))
  }
  expect((await draft.ask(commune, GIVE_OPINION, OPINION)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await one.ask(aVisitor(), GIVE_OPINION, OPINION)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

test.each(['origin', 'localLabour', 'originOfIdea', 'localIdentity'])('an opinion says something of %s', async field => {
  const one = await aCase()

  expect((await one.ask(commune, GIVE_OPINION, { ...OPINION, [field]: ' ' })).errors).toMatchObject([{ extensions: { field } }])
  expect((await one.ask(commune, GIVE_OPINION, { ...OPINION, [field]: 'x'.repeat(2_001) })).errors).toMatchObject([
    { extensions: { field } },
  ])
})

test('the office asks for more, the producer completes it, and the office accepts', async () => {
  const one = await aCase({ status: 'PROPOSED', level: 'PROVINCE' })
  await fillDossier(database, one.dossierId, one.producerId)

  expect(await one.ask(province, REQUEST_COMPLETION, ASKED)).toMatchObject({
    status: 'COMPLETION_REQUESTED',
    dueOn: '2026-10-20',
    completionRequests: [{ number: 1, missing: ['Phiếu kiểm nghiệm mới', 'Ảnh bao bì'], dueOn: '2026-10-20', completedAt: null }],
  })
  expect(await one.ask(province, ACCEPT)).toMatchObject({ __typename: 'DossierNotReady', status: 'COMPLETION_REQUESTED' })
  const [{ receipt_number: receiptNumber }] = await database.query('SELECT receipt_number FROM dossier WHERE id = $1', [one.dossierId])
  expect(await one.ask(one.producer, SUBMIT)).toMatchObject({
    status: 'PROPOSED',
    level: 'PROVINCE',
    receiptNumber,
    dueOn: '2026-12-29',
    completionRequests: [{ completedAt: now.toISOString() }],
  })
  expect(await one.ask(province, REQUEST_COMPLETION, ASKED)).toMatchObject({ completionRequests: [{ number: 2 }, { number: 1 }] })
  await one.ask(one.producer, SUBMIT)
  expect(await one.ask(province, ACCEPT)).toMatchObject({ status: 'ACCEPTED', level: 'PROVINCE', dueOn: '2026-12-29' })
})

test('what was asked for is checked once more before it is handed in again', async () => {
  const one = await aCase({ status: 'COMPLETION_REQUESTED', level: 'PROVINCE' })

  expect(await one.ask(one.producer, SUBMIT)).toMatchObject({ __typename: 'DossierIncomplete' })
})

test('a re-grading has forty-five days from being complete', async () => {
  const one = await aCase({ status: 'PROPOSED', level: 'PROVINCE', kind: 'RE_GRADING' })

  expect(await one.ask(province, ACCEPT)).toMatchObject({ status: 'ACCEPTED', dueOn: '2026-11-19' })
})

test('what was forwarded is accepted by the level above', async () => {
  const one = await aCase({ status: 'FORWARDED', level: 'CENTRE' })

  expect((await one.ask(province, ACCEPT)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await one.ask(anActor('OFFICER', COUNTRY), ACCEPT)).toMatchObject({ status: 'ACCEPTED', level: 'CENTRE' })
})

test.each([
  ['nothing', { missing: [] }, 'missing'],
  ['fifty-one things', { missing: Array.from({ length: 51 }, () => 'x') }, 'missing'],
  ['a thing without words', { missing: ['x', ' '] }, 'missing.1'],
  ['something by today', { dueOn: '2026-10-05' }, 'dueOn'],
  ['something in half a year and a day', { dueOn: '2027-04-04' }, 'dueOn'],
])('asking for %s is refused at the field', async (_, input, field) => {
  const one = await aCase({ status: 'PROPOSED', level: 'PROVINCE' })

  expect((await one.ask(province, REQUEST_COMPLETION, { ...ASKED, ...input })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field } },
  ])
})

test('only the office of the level at which a dossier lies accepts it or asks for more', async () => {
  const one = await aCase({ status: 'PROPOSED', level: 'PROVINCE' })
  const other = anActor('OFFICER', (await aPlace(database)).provinceId)

  for (const stranger of [
    commune,
    district,
    other,
    one.producer,
    anActor('OFFICER', COUNTRY),
    anActor('COUNCIL_MEMBER', place.provinceId),
  ]) {
    for (const [query, input] of [
      [ACCEPT, {}],
      [REQUEST_COMPLETION, ASKED],
    ] as const) {
      const answer = await one.ask(stranger, query, input)
      expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect(answer).toEqual(await one.ask(stranger, query, { ...input, dossierId: randomUUID() }))
    }
  }
})

test.each(['IN_SESSION', 'CONCLUDED', 'RECOGNISED', 'NOT_RECOGNISED', 'REJECTED'])(
  'what is %s is taken in by no office, and ended by no commune',
  async status => {
    const one = await aCase({ status, level: 'PROVINCE', screening: 'ADMITTED' })

    expect(await one.ask(province, ACCEPT)).toMatchObject({ __typename: 'DossierNotReady', status })
    const no = { ...OPINION, isProposed: false, reason: 'Không' }
    expect(await one.ask(commune, GIVE_OPINION, no)).toMatchObject({ __typename: 'DossierNotReady', status })
  },
)

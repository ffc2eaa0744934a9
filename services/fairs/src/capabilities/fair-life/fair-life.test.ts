import { randomUUID } from 'node:crypto'
import { BoothApplicationsOpenedV1, FairAnnouncedV1, FairCancelledV1, FairHeldV1 } from '@ocop/contracts'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair, anApplication } from '../../seeds/fair-ground.ts'

const STEPS = {
  announceFair: 'AnnounceFairInput!',
  openBoothApplications: 'OpenBoothApplicationsInput!',
  closeBoothApplications: 'CloseBoothApplicationsInput!',
  cancelFair: 'CancelFairInput!',
  markFairHeld: 'MarkFairHeldInput!',
}
const closesAt = '2026-12-01T00:00:00.000Z'
const EXTRA: Record<string, object> = { openBoothApplications: { closesAt }, cancelFair: { reason: ' Bão số 9 ' } }
const FIELDS = `__typename
  ... on Fair { status version applicationsCloseAt cancelReason announcedAt }
  ... on FairNotReady { fairStatus boothCount }
  ... on FairIsPast { endedOn }
  ... on FairStillRuns { lastDay }
  ... on ClosingDateOutOfRange { after before }`
const fieldsOf = (step: keyof typeof STEPS) =>
  FIELDS.split('\n')
    .filter(line => {
      if (line.includes('ClosingDate')) return step === 'openBoothApplications'
      if (line.includes('FairIsPast')) return step === 'announceFair' || step === 'cancelFair'
      return !line.includes('FairStillRuns') || step === 'markFairHeld'
    })
    .join('\n')

let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
})
beforeEach(() => void (now = new Date('2026-11-23T09:00:00Z')))
afterAll(() => database.drop())

async function aFairOf(overrides: Record<string, unknown> = {}) {
  const fair = await aFair(database, overrides)
  const owner = anActor('ORGANIZER', fair.organizerId)
  const step = async (name: keyof typeof STEPS, input: object = {}, actor = owner) => {
    const query = `mutation ($input: ${STEPS[name]}) { ${name}(input: $input) { ${fieldsOf(name)} } }`
    const { data, errors } = await client.execute(actor, query, { input: { fairId: fair.fairId, ...EXTRA[name], ...input } })
    return { outcome: data?.[name], errors }
  }
  const read = async () =>
    (await client.execute(owner, 'query ($slug: String!) { fair(slug: $slug) { status applicationsCloseAt } }', { slug: fair.slug })).data![
      'fair'
    ]
  return { ...fair, step, read }
}

test('a draft is announced once, to everybody', async () => {
  const fair = await aFairOf({ status: 'DRAFT' })

  const answers = await race(database, 5, () => fair.step('announceFair'))

  expect(answers.filter(({ outcome }) => outcome.__typename === 'Fair')).toMatchObject([
    { outcome: { status: 'ANNOUNCED', version: 2, announcedAt: now.toISOString() } },
  ])
  expect((await eventsIn(database, FairAnnouncedV1)).filter(({ fairId }) => fairId === fair.fairId)).toEqual([
    {
      fairId: fair.fairId,
      slug: fair.slug,
      name: 'Hội chợ thử',
      organizerId: fair.organizerId,
      theme: 'OCOP',
      scope: 'OUT_OF_PROVINCE',
      country: 'VN',
      unitId: null,
      startsOn: '2027-01-10',
      endsOn: '2027-01-14',
    },
  ])
})

test('applications open once, however many organizers press the button together', async () => {
  const fair = await aFairOf()

  const answers = await race(database, 10, () => fair.step('openBoothApplications'))

  expect(answers.filter(({ outcome }) => outcome.__typename === 'Fair')).toMatchObject([
    { outcome: { status: 'APPLICATIONS_OPEN', applicationsCloseAt: closesAt } },
  ])
  expect(answers.filter(({ outcome }) => outcome.fairStatus === 'APPLICATIONS_OPEN')).toHaveLength(9)
  const events = await eventsIn(database, BoothApplicationsOpenedV1)
  expect(events.filter(({ fairId }) => fairId === fair.fairId)).toEqual([{ fairId: fair.fairId, organizerId: fair.organizerId, closesAt }])
})

test.each([
  ['a draft', { status: 'DRAFT' }, {}, { __typename: 'FairNotReady', fairStatus: 'DRAFT', boothCount: 10 }],
  ['a fair without booths', { booth_count: 0 }, {}, { __typename: 'FairNotReady', fairStatus: 'ANNOUNCED', boothCount: 0 }],
  ['a closing moment that is now', {}, { closesAt: '2026-11-23T09:00:00.000Z' }, { __typename: 'ClosingDateOutOfRange' }],
  [
    'a closing moment when the first day begins in Vietnam',
    {},
    { closesAt: '2027-01-09T17:00:00.000Z' },
    { __typename: 'ClosingDateOutOfRange', before: '2027-01-09T17:00:00.000Z' },
  ],
])('does not open applications for %s', async (_, overrides, input, refusal) => {
  const fair = await aFairOf(overrides)

  expect((await fair.step('openBoothApplications', input)).outcome).toMatchObject(refusal)
})

test('may close the moment before the first day begins in Vietnam', async () => {
  const fair = await aFairOf()

  expect((await fair.step('openBoothApplications', { closesAt: '2027-01-09T16:59:59.000Z' })).outcome).toMatchObject({
    status: 'APPLICATIONS_OPEN',
  })
})

test('applications are closed for every reader from their closing moment on, and the job writes it down once', async () => {
  const fair = await aFairOf()
  await fair.step('openBoothApplications')

  now = new Date(closesAt)

  expect(await fair.read()).toEqual({ status: 'APPLICATIONS_CLOSED', applicationsCloseAt: closesAt })
  expect(await database.query('SELECT status FROM fair WHERE id = $1', [fair.fairId])).toEqual([{ status: 'APPLICATIONS_OPEN' }])
  const job = application.jobs.find(({ name }) => name === 'close-due-applications')!
  expect(await job.run()).toBeGreaterThan(0)
  expect(await job.run()).toBe(0)
  expect(await database.query('SELECT status, version FROM fair WHERE id = $1', [fair.fairId])).toEqual([
    { status: 'APPLICATIONS_CLOSED', version: 3 },
  ])
})

test('the organizer closes early and opens again', async () => {
  const fair = await aFairOf({ status: 'APPLICATIONS_OPEN' })

  const closed = await fair.step('closeBoothApplications')
  const opened = await fair.step('openBoothApplications')

  expect(closed.outcome).toMatchObject({ status: 'APPLICATIONS_CLOSED', applicationsCloseAt: now.toISOString() })
  expect(opened.outcome).toMatchObject({ status: 'APPLICATIONS_OPEN', applicationsCloseAt: closesAt })
})

test('a cancelled fair says why and stays cancelled', async () => {
  const fair = await aFairOf({ status: 'APPLICATIONS_OPEN' })

  expect((await fair.step('cancelFair')).outcome).toMatchObject({ status: 'CANCELLED', cancelReason: 'Bão số 9' })
  expect((await fair.step('openBoothApplications')).outcome).toMatchObject({ __typename: 'FairNotReady', fairStatus: 'CANCELLED' })
  expect(await eventsIn(database, FairCancelledV1)).toContainEqual({
    fairId: fair.fairId,
    organizerId: fair.organizerId,
    reason: 'Bão số 9',
  })
})

test('a draft is cancelled without a word to others', async () => {
  const fair = await aFairOf({ status: 'DRAFT' })

  expect((await fair.step('cancelFair')).outcome).toMatchObject({ status: 'CANCELLED' })
  expect((await eventsIn(database, FairCancelledV1)).filter(({ fairId }) => fairId === fair.fairId)).toEqual([])
  expect((await client.execute(aVisitor(), '{ fair(slug: "' + fair.slug + '") { id } }')).data).toEqual({ fair: null })
})

test.each(['', '   ', 'x'.repeat(1_001)])('a fair is not cancelled without a reason (%#)', async reason => {
  const fair = await aFairOf()

  expect((await fair.step('cancelFair', { reason })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'reason' } }])
})

test('a fair is held on its last day in Vietnam at the earliest, and tells who was there', async () => {
  const fair = await aFairOf({ status: 'APPLICATIONS_CLOSED' })
  const accepted = await anApplication(database, { fair_id: fair.fairId, status: 'ACCEPTED', product_ids: [randomUUID()] })
  await anApplication(database, { fair_id: fair.fairId })

  now = new Date('2027-01-13T16:59:59Z')
  expect((await fair.step('markFairHeld')).outcome).toEqual({ __typename: 'FairStillRuns', lastDay: '2027-01-14' })
  now = new Date('2027-01-13T17:00:00Z')
  expect((await fair.step('markFairHeld')).outcome).toMatchObject({ status: 'HELD' })

  expect((await eventsIn(database, FairHeldV1)).filter(({ fairId }) => fairId === fair.fairId)).toMatchObject([
    { startsOn: '2027-01-10', endsOn: '2027-01-14', exhibitors: [{ producerId: accepted.producerId, productIds: [expect.any(String)] }] },
  ])
})

test('a fair whose last day is over is neither announced nor cancelled', async () => {
  now = new Date('2027-01-14T17:00:00Z')
  const draft = await aFairOf({ status: 'DRAFT' })
  const announced = await aFairOf()

  expect((await draft.step('announceFair')).outcome).toEqual({ __typename: 'FairIsPast', endedOn: '2027-01-14' })
  expect((await announced.step('cancelFair')).outcome).toEqual({ __typename: 'FairIsPast', endedOn: '2027-01-14' })
})

test.each(Object.keys(STEPS) as (keyof typeof STEPS)[])('%s is closed to others, whether the fair exists or not', async name => {
  const fair = await aFairOf()
  const stranger = anActor('ORGANIZER', randomUUID())

  const answers = [await fair.step(name, {}, stranger), await fair.step(name, { fairId: randomUUID() }, stranger)]

  expect(answers[0]!.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(answers[0]).toEqual(answers[1])
  expect((await fair.step(name, {}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

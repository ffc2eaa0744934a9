import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

const CREATE = /* GraphQL */ `
  mutation ($input: CreateFairInput!) {
    createFair(input: $input) {
      __typename
      ... on Fair {
        id
        slug
        name
        theme
        scope
        status
        isDemo
        summary
        venue
        country
        startsOn
        endsOn
        coOrganizers
        boothCount
        boothsLeft
        version
        applicationsCloseAt
        announcedAt
        unit {
          id
        }
        location {
          latitude
          longitude
        }
        organizer {
          id
          name
        }
        exemption {
          decisionNumber
          decidedOn
        }
      }
      ... on FairEndsBeforeItStarts {
        startsOn
        endsOn
      }
    }
  }
`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

function anOrganizer() {
  const organizerId = randomUUID()
  const actor = anActor('ORGANIZER', organizerId)
  const unitId = randomUUID()
  const plan = {
    organizerId,
    organizerName: 'Trung tâm xúc tiến (demo)',
    name: 'Hội chợ OCOP đầu xuân',
    theme: 'OCOP',
    scope: 'IN_PROVINCE',
    venue: 'Quảng trường 24/3',
    unitId,
    startsOn: '2027-01-10',
    endsOn: '2027-01-14',
    boothCount: 40,
  }
  const create = (overrides: Record<string, unknown> = {}, by = actor) =>
    client.execute(by, CREATE, { input: { ...plan, idempotencyKey: randomUUID(), ...overrides } })
  const count = async () =>
    (await database.query('SELECT count(*)::int AS fairs FROM fair WHERE organizer_id = $1', [organizerId]))[0].fairs
  return { organizerId, unitId, create, count, actor }
}

test('a new fair is a draft with all that was planned', async () => {
  const { organizerId, unitId, create } = anOrganizer()

  const { data } = await create({
    name: '  Hội chợ Đặc sản   ',
    summary: 'Một trăm gian hàng',
    coOrganizers: ['Sở Công Thương'],
    location: { latitude: 15.57, longitude: 108.47 },
    exemption: { decisionNumber: '973/KH-UBND', decidedOn: '2026-02-01' },
  })

  expect(data!['createFair']).toEqual({
    __typename: 'Fair',
    id: expect.any(String),
    slug: 'hoi-cho-dac-san',
    name: 'Hội chợ Đặc sản',
    theme: 'OCOP',
    scope: 'IN_PROVINCE',
    status: 'DRAFT',
    isDemo: false,
    summary: 'Một trăm gian hàng',
    venue: 'Quảng trường 24/3',
    country: 'VN',
    startsOn: '2027-01-10',
    endsOn: '2027-01-14',
    coOrganizers: ['Sở Công Thương'],
    boothCount: 40,
    boothsLeft: 40,
    version: 1,
    applicationsCloseAt: null,
    announcedAt: null,
    unit: { id: unitId },
    location: { latitude: 15.57, longitude: 108.47 },
    organizer: { id: organizerId, name: 'Trung tâm xúc tiến (demo)' },
    exemption: { decisionNumber: '973/KH-UBND', decidedOn: '2026-02-01' },
  })
  const audited = await database.query(`SELECT action, subject FROM audit_entry WHERE subject_id = $1`, [data!['createFair'].id])
  expect(audited).toEqual([{ action: 'createFair', subject: 'fair' }])
})

test('two fairs of one name have two slugs, even when planned at once', async () => {
  const { create } = anOrganizer()

  const answers = await race(database, 10, () => create({ name: 'Phiên chợ cuối tuần' }))

  const slugs = answers.map(({ data }) => data!['createFair'].slug)
  expect(new Set(slugs).size).toBe(10)
  expect(slugs).toContain('phien-cho-cuoi-tuan')
})

test('a repeated key answers with the first fair, however often and at once', async () => {
  const { create, count } = anOrganizer()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 10, () => create({ idempotencyKey }))

  expect(new Set(answers.map(({ data }) => data!['createFair'].id)).size).toBe(1)
  expect(await count()).toBe(1)
})

test('a key used for another fair is refused', async () => {
  const { create, count } = anOrganizer()
  const idempotencyKey = randomUUID()
  await create({ idempotencyKey })

  const { data } = await create({ idempotencyKey, name: 'Một hội chợ khác' })

  expect(data).toEqual({ createFair: { __typename: 'IdempotencyKeyReused' } })
  expect(await count()).toBe(1)
})

test('a fair cannot end before it starts, and leaves no trace then', async () => {
  const { create, count } = anOrganizer()

  const { data } = await create({ endsOn: '2027-01-09' })

  expect(data).toEqual({ createFair: { __typename: 'FairEndsBeforeItStarts', startsOn: '2027-01-10', endsOn: '2027-01-09' } })
  expect(await count()).toBe(0)
})

test('the second fair needs no name of the organizer', async () => {
  const { create } = anOrganizer()
  await create()

  const { data } = await create({ organizerName: null })

  expect(data!['createFair'].organizer.name).toBe('Trung tâm xúc tiến (demo)')
})

test.each([
  ['an empty name', { name: '' }, 'name'],
  ['a fair overseas in Vietnam', { scope: 'OVERSEAS', unitId: null }, 'country'],
  ['a fair in the province without a unit', { unitId: null }, 'unitId'],
  ['a first fair without the organizer’s name', { organizerName: ' ' }, 'organizerName'],
])('says at which field the trouble is: %s', async (_, overrides, field) => {
  const { create, count } = anOrganizer()

  const { errors } = await create(overrides)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
  expect(await count()).toBe(0)
})

test.each([
  ['a day that does not exist', { startsOn: '2027-02-30' }],
  ['a day that is none', { startsOn: 'tomorrow' }],
  ['an id that is none', { organizerId: '1; DROP TABLE fair' }],
  ['half a booth', { boothCount: 1.5 }],
])('refuses %s', async (_, overrides) => {
  const { errors } = await anOrganizer().create(overrides)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

test('is closed to others', async () => {
  const { organizerId, create, count } = anOrganizer()

  expect((await create({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  for (const stranger of [anActor('ORGANIZER', randomUUID()), anActor('PRODUCER', organizerId), anActor()]) {
    expect((await create({}, stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  }
  expect(await count()).toBe(0)
})

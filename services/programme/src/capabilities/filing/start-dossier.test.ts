import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, anImportedStar, aPaper, aRubric, linkPaper } from '../../seeds/dossier-ground.ts'
import { FILLED_FORM } from '../../seeds/filing-ground.ts'
import { aPlace, aProducer, aProduct } from '../../seeds/place-ground.ts'

const START = /* GraphQL */ `
  mutation ($input: StartDossierInput!) {
    startDossier(input: $input) {
      __typename
      ... on Dossier {
        id
        productName
        producerName
        setNumber
        kind
        status
        level
        datedOn
        regimeId
        planYear
        receiptNumber
        version
        product {
          id
        }
        unit {
          id
        }
        rubric {
          id
        }
        form {
          materials
          qualityChanges
          business {
            year
          }
        }
        answers {
          criterionCode
          optionIndex
          points
          note
        }
        evidence {
          criterionCodes
          paper {
            id
          }
        }
        papersToRenew {
          id
          validity
        }
        filingWindow {
          star
          expiresOn
          earliestOn
          latestOn
        }
      }
      ... on DossierOpenAlready {
        dossierId
      }
      ... on NoRulesForDay {
        day
      }
    }
  }
`
let now: Date
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now)).schema)
  place = await aPlace(database)
  rubricId = await aRubric(database)
})
beforeEach(() => void (now = new Date('2026-11-23T09:00:00Z')))
afterAll(() => database.drop())

async function aStarter(product: Record<string, unknown> = {}) {
  const made = await aProducer(database, place.communeId, product)
  const producer = anActor('PRODUCER', made.producerId)
  const start = async (input: Record<string, unknown> = {}, actor = producer) => {
    const given = { idempotencyKey: randomUUID(), productId: made.productId, kind: 'FIRST_TIME', communeId: place.communeId, ...input }
    const { data, errors } = await client.execute(actor, START, { input: given })
    return { ...data?.['startDossier'], errors }
  }
  const count = async () =>
    (await database.query('SELECT count(*)::int AS found FROM dossier WHERE product_id = $1', [made.productId]))[0].found
  return { ...made, producer, start, count, communeId: place.communeId }
}

test('a producer begins a dossier for a published product of its own', async () => {
  const one = await aStarter({ name: 'Nước mắm Tư Tài' })

  expect(await one.start()).toEqual({
    __typename: 'Dossier',
    id: expect.any(String),
    productName: 'Nước mắm Tư Tài',
    producerName: 'HTX Thử',
    setNumber: 9,
    kind: 'FIRST_TIME',
    status: 'DRAFT',
    level: 'COMMUNE',
    datedOn: '2026-11-23',
    regimeId: 'R4',
    planYear: 2026,
    receiptNumber: null,
    version: 1,
    product: { id: one.productId },
    unit: { id: place.communeId },
    rubric: { id: rubricId },
    form: { materials: null, qualityChanges: null, business: [] },
    answers: [],
    evidence: [],
    papersToRenew: [],
    filingWindow: null,
    errors: undefined,
  })
  expect(await database.query(`SELECT action FROM audit_entry WHERE actor_id = $1`, [one.producer.userId])).toEqual([
    { action: 'startDossier' },
  ])
})

test.each([
  ['2024-05-02T00:00:00Z', 'R2'],
  ['2025-07-05T16:59:59Z', 'R2'],
  ['2025-07-05T17:00:00Z', 'R3'],
  ['2026-05-22T00:00:00Z', 'R4'],
])('the day in Vietnam chooses the law: begun at %s under %s', async (moment, regimeId) => {
  now = new Date(moment)

  expect(await (await aStarter()).start()).toMatchObject({ regimeId })
})

test('before the first law there are no rules to grade by', async () => {
  now = new Date('2019-08-20T00:00:00Z')
  const one = await aStarter()
  const communeId = await place.aCommune({ valid_from: '2000-01-01' })

  expect(await one.start({ communeId, planYear: 2019 })).toMatchObject({ __typename: 'NoRulesForDay', day: '2019-08-20' })
})

test('of twenty dossiers begun at once for a product one is made, and the others name it', async () => {
  const one = await aStarter()

  const outcomes = await race(database, 20, () => one.start())

  const made = outcomes.filter(({ __typename }) => __typename === 'Dossier')
  expect(made).toHaveLength(1)
  expect(outcomes.filter(({ dossierId }) => dossierId === made[0].id)).toHaveLength(19)
  expect(await one.count()).toBe(1)
})

test('twenty repeats of one key get the one dossier, another content is refused', async () => {
  const one = await aStarter()
  const idempotencyKey = randomUUID()

  const outcomes = await race(database, 20, () => one.start({ idempotencyKey }))

  expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1)
  expect(await one.start({ idempotencyKey, planYear: 2027 })).toMatchObject({ __typename: 'IdempotencyKeyReused' })
  expect(await one.count()).toBe(1)
})

test.each([
  ['RECOGNISED', 'Dossier'],
  ['NOT_RECOGNISED', 'Dossier'],
  ['WITHDRAWN', 'Dossier'],
  ['FORWARDED', 'DossierOpenAlready'],
  ['CONCLUDED', 'DossierOpenAlready'],
])('beside a dossier that is %s the next is %s', async (status, outcome) => {
  const one = await aStarter()
  await aDossier(database, one, { status, rubric_id: rubricId })

  expect((await one.start()).__typename).toBe(outcome)
})

test.each(['UPGRADE', 'RE_GRADING'])('%s starts from a star that was not taken away', async kind => {
  const one = await aStarter()
  expect((await one.start({ kind })).__typename).toBe('NoEarlierRecognition')

  await anImportedStar(database, one.productId, { revoked_on: '2024-10-01', revocation_ground: 'REPLACED' })
  await anImportedStar(database, one.productId, { issued_on: '2024-10-01', revoked_on: '2026-10-01', revocation_ground: 'LAW_BROKEN' })
  expect((await one.start({ kind })).__typename).toBe('NoEarlierRecognition')

  await anImportedStar(database, one.productId, { issued_on: '2025-01-01', expires_on: '2028-01-01' })
  expect(await one.start({ kind })).toMatchObject({ __typename: 'Dossier', kind })
})

test('who has a valid star does not begin for the first time; who has five does not go up', async () => {
  const one = await aStarter()
  await anImportedStar(database, one.productId, { star: 5, issued_on: '2025-01-01', expires_on: '2028-01-01' })

  for (const kind of ['FIRST_TIME', 'UPGRADE']) {
    expect((await one.start({ kind })).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'kind' } }])
  }
  const lapsed = await aStarter()
  await anImportedStar(database, lapsed.productId, { issued_on: '2020-01-01', expires_on: '2023-01-01' })
  expect((await lapsed.start()).__typename).toBe('Dossier')
})

test('a re-grading begins with what the last dossier said, and is told what to renew and when to hand in', async () => {
  const one = await aStarter()
  const earlier = await aDossier(database, one, {
    status: 'RECOGNISED',
    rubric_id: rubricId,
    form: JSON.stringify({ ...FILLED_FORM, qualityChanges: 'cũ' }),
  })
  await database.query(
    `INSERT INTO dossier_answer (dossier_id, criterion_code, option_index, points, note) VALUES ($1, 'A1', 1, 10, 'tự trồng'), ($1, 'gone', 3, 1, NULL), ($1, 'B1', 9, 1, NULL)`,
    [earlier],
  )
  const valid = await aPaper(database, one.producerId, { expires_on: '2026-11-23' })
  const lost = await aPaper(database, one.producerId, { type: 'TEST_REPORT', expires_on: '2026-11-22' })
  const replaced = await aPaper(database, one.producerId, { expires_on: '2026-01-01' })
  for (const paper of [valid, lost, replaced]) await linkPaper(database, earlier, paper, 'A1')
  await anImportedStar(database, one.productId, { star: 4, issued_on: '2024-03-01', expires_on: '2027-03-01', dossierId: earlier })

  const dossier = await one.start({ kind: 'RE_GRADING' })

  expect(dossier).toMatchObject({
    form: { materials: 'Cá cơm, muối', qualityChanges: null, business: [] },
    answers: [{ criterionCode: 'A1', optionIndex: 1, points: 10, note: 'tự trồng' }],
    evidence: [{ criterionCodes: ['A1'], paper: { id: valid } }],
    papersToRenew: [{ id: lost, validity: 'EXPIRED' }],
    filingWindow: { star: 4, expiresOn: '2027-03-01', earliestOn: '2026-09-02', latestOn: '2026-11-01' },
  })
})

test.each([
  ['a commune of another province', async () => (await aPlace(database)).communeId, 'communeId'],
  ['a district', async () => place.districtId, 'communeId'],
  ['a commune that ended yesterday', () => place.aCommune({ valid_to: '2026-11-22' }), 'communeId'],
  ['a commune of tomorrow', () => place.aCommune({ valid_from: '2026-11-24' }), 'communeId'],
  ['a commune nobody knows', async () => randomUUID(), 'communeId'],
])('refuses %s at the field', async (_, commune, field) => {
  const { errors } = await (await aStarter()).start({ communeId: await commune() })

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('another commune of the same province will do', async () => {
  expect((await (await aStarter()).start({ communeId: place.otherCommuneId })).unit).toEqual({ id: place.otherCommuneId })
})

test.each([2017, 2028])('refuses a plan of %i', async planYear => {
  expect((await (await aStarter()).start({ planYear })).errors).toMatchObject([{ extensions: { field: 'planYear' } }])
})

test('a product without a page is refused at its field; of others, and unknown, nobody learns anything', async () => {
  const one = await aStarter()
  const hidden = await aProduct(database, { producer_id: one.producerId, unit_id: place.communeId, is_published: false })
  const foreign = await aStarter()

  expect((await one.start({ productId: hidden })).errors).toMatchObject([{ extensions: { field: 'productId' } }])
  const answer = await one.start({ productId: foreign.productId })
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(answer).toEqual(await one.start({ productId: randomUUID() }))
  expect((await one.start({}, anActor('OFFICER', place.communeId))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await one.start({}, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

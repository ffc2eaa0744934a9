import { randomUUID } from 'node:crypto'
import {
  ProductChangedV1,
  ProgrammeRecognitionExtendedV1,
  ProgrammeRecognitionGrantedV1,
  ProgrammeRecognitionLapsedV1,
  RecognitionGrantedV1,
  RecognitionLapsedV1,
} from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { aVisitor, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { tell } from '../../seeds/decided-claims.ts'
import { seedDemo } from '../../seeds/demo.seed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>
let now = new Date('2026-11-23T09:00:00Z')
const SLUGS = [
  'banh-dua-nuong-quy-thu',
  'nuoc-mam-lang-bich-hoa',
  'mat-ong-tra-my',
  'tra-dang-sam',
  'den-long-de-lantana',
  'gao-cai-quat-mo',
  'cao-dang-sam',
  'bo-den-thon-nu',
]

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => now }))
})
afterAll(() => database.drop())

/** A product without any star yet, and what can be announced of its recognition. */
function aStar(overrides = {}) {
  const slug = SLUGS.pop()!
  const productId = fixedId('product', slug)
  const facts = {
    recognitionId: fixedId('recognition', `${productId}/2025-06-15`),
    productId,
    star: 5,
    decisionNumber: '1/QĐ',
    authority: 'UBND thành phố Đà Nẵng',
    certificateNumber: '01/2025',
    issuedOn: '2025-06-15',
    isIssueDateApproximate: false,
    expiresOn: '2028-06-15',
    extendedTo: null as string | null,
    revokedOn: null as string | null,
    revocationGround: null as 'FALSE_DOSSIER' | 'REPLACED' | null,
    revocationNote: null,
    verificationLevel: 'DECISION_SEEN' as const,
    source: null,
    dossierId: null,
    version: 1,
    ...overrides,
  }
  const page = async () =>
    (
      await client.execute(
        aVisitor(),
        `{ product(slug: "${slug}") { star recognitions { id star status expiresOn extendedTo revokedOn revocationGround decisionNumber } } products(filter: { stars: [3, 4, 5] }, first: 100) { edges { node { slug } } } }`,
      )
    ).data!
  const events = async () => ({
    granted: (await eventsIn(database, RecognitionGrantedV1)).filter(event => event.productId === productId),
    lapsed: (await eventsIn(database, RecognitionLapsedV1)).filter(event => event.productId === productId),
    changed: (await eventsIn(database, ProductChangedV1)).filter(event => event.productId === productId),
  })
  return {
    facts,
    slug,
    events,
    product: async () => (await page())['product'],
    isFound: async () => (await page())['products'].edges.some((edge: any) => edge.node.slug === slug),
    granted: (more = {}) => tell(database, application.reactions, ProgrammeRecognitionGrantedV1.topic, { ...facts, ...more }),
    extended: (more = {}) =>
      tell(database, application.reactions, ProgrammeRecognitionExtendedV1.topic, { ...facts, basis: 'x', ...more } as never),
    lapsed: (more = {}) => tell(database, application.reactions, ProgrammeRecognitionLapsedV1.topic, { ...facts, ...more } as never),
  }
}
const REVOKED = { version: 2, revokedOn: '2026-11-20', revocationGround: 'FALSE_DOSSIER', reason: 'REVOKED', on: '2026-11-20' }

test('a star decided elsewhere is shown, found and told', async () => {
  const star = aStar()
  expect(await star.product()).toMatchObject({ star: null, recognitions: [] })

  await star.granted()

  expect(await star.product()).toMatchObject({
    star: 5,
    recognitions: [{ id: star.facts.recognitionId, status: 'VALID', decisionNumber: '1/QĐ' }],
  })
  expect(await star.isFound()).toBe(true)
  const { recognitionId, productId, issuedOn, expiresOn } = star.facts
  const { granted, changed } = await star.events()
  expect(granted).toEqual([{ recognitionId, productId, star: 5, issuedOn, expiresOn }])
  expect(changed).toMatchObject([{ star: 5, starValidFrom: issuedOn, starValidTo: expiresOn }])
})

test('told twice is told once', async () => {
  const star = aStar()
  await star.granted()
  await star.granted()
  await star.lapsed(REVOKED)
  await star.lapsed(REVOKED)

  const { granted, lapsed } = await star.events()
  expect([granted.length, lapsed.length]).toEqual([1, 1])
})

test('a revoked star is gone at once, whatever comes first', async () => {
  const [inOrder, backwards] = [aStar(), aStar()]
  await inOrder.granted()
  await inOrder.lapsed(REVOKED)
  await backwards.lapsed(REVOKED)
  await backwards.granted()

  for (const star of [inOrder, backwards]) {
    expect(await star.product()).toMatchObject({ star: null, recognitions: [{ status: 'REVOKED', revocationGround: 'FALSE_DOSSIER' }] })
    expect(await star.isFound()).toBe(false)
    expect((await star.events()).lapsed).toMatchObject([
      { recognitionId: star.facts.recognitionId, reason: 'REVOKED', on: '2026-11-20', star: 5 },
    ])
  }
  expect((await backwards.events()).granted).toEqual([])
})

test('an extension lets the star count longer, and it lapses when that is over', async () => {
  const star = aStar({ issuedOn: '2023-12-22', expiresOn: '2026-12-22' })
  await star.granted()
  await star.extended({ version: 2, extendedTo: '2027-06-20' })
  await star.granted()
  now = new Date('2027-01-05T00:00:00Z')
  expect(await star.product()).toMatchObject({ star: 5, recognitions: [{ status: 'EXTENDED', extendedTo: '2027-06-20' }] })
  expect((await star.events()).granted.at(-1)).toMatchObject({ expiresOn: '2027-06-20' })

  now = new Date('2027-06-21T00:00:00Z')
  await star.lapsed({ version: 3, extendedTo: '2027-06-20', reason: 'EXPIRED', on: '2027-06-21' })

  expect(await star.product()).toMatchObject({ star: null, recognitions: [{ status: 'EXPIRED' }] })
  expect((await star.events()).lapsed).toMatchObject([{ reason: 'EXPIRED', on: '2027-06-21' }])
  now = new Date('2026-11-23T09:00:00Z')
})

test('one that ran out long ago stands in the history and is not announced', async () => {
  const star = aStar({ issuedOn: '2020-01-01', expiresOn: '2023-01-01' })
  await star.granted()

  expect(await star.product()).toMatchObject({ star: null, recognitions: [{ status: 'EXPIRED' }] })
  expect((await star.events()).granted).toEqual([])
})

test.each(['first', 'last'])(
  'a star that a later one replaced is told as ended, and the later as standing, when it comes %s',
  async order => {
    const star = aStar({ star: 3, issuedOn: '2024-06-15', expiresOn: '2027-06-15' })
    await star.granted()
    const later = { recognitionId: randomUUID(), star: 4, issuedOn: '2025-06-15', expiresOn: '2028-06-15' }
    const ended = { version: 2, revokedOn: '2025-06-15', revocationGround: 'REPLACED', reason: 'REVOKED', on: '2025-06-15' }
    if (order === 'first') await star.granted(later)
    await star.lapsed(ended)
    if (order === 'last') await star.granted(later)

    expect(await star.product()).toMatchObject({
      star: 4,
      recognitions: [
        { star: 4, status: 'VALID' },
        { star: 3, status: 'REPLACED' },
      ],
    })
    expect((await star.events()).lapsed).toMatchObject([{ recognitionId: star.facts.recognitionId, reason: 'REVOKED', on: '2025-06-15' }])
    const last = await database.query(
      `SELECT topic FROM outbox WHERE key = $1 AND topic IN ('catalog.recognition-granted.v1', 'catalog.recognition-lapsed.v1') ORDER BY sequence DESC LIMIT 1`,
      [star.facts.productId],
    )
    expect(last).toEqual([{ topic: 'catalog.recognition-granted.v1' }])
  },
)

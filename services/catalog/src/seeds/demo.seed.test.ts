import { ProductPublishedV1, RecognitionClaimedV1, RecognitionGrantedV1 } from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { aVisitor, countStatements, createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { decideClaims } from './decided-claims.ts'
import { seedDemo } from './demo.seed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let english: ReturnType<typeof createTestClient>
let now = new Date('2026-11-23T09:00:00Z')
let application: Awaited<ReturnType<typeof createApplication>>
const ask = async (query: string, variables = {}, who = client) => {
  const { data, errors } = await who.execute(aVisitor(), query, variables)
  expect(errors).toBeUndefined()
  return data as any
}
const namesOf = (connection: any) => connection.edges.map((edge: any) => edge.node.name)
const find = async (search: string | null, filter: object | null = null, rest = '') =>
  (
    await ask(
      `query ($search: String, $filter: ProductFilter) { products(search: $search, filter: $filter, first: 100 ${rest}) {
    edges { node { name star price } } totalCount isTotalCapped suggestion pageInfo { hasNextPage endCursor }
    facets { stars { value label count } sectors { value label count } districts { value count } provinces { value label count } certificates { value count } onShelf { value count } } } }`,
      { search, filter },
    )
  )['products']

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  english = createTestClient(application.schema, { language: 'en' })
  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => now }))
  await decideClaims(database, application)
  await database.query('VACUUM ANALYZE')
})
afterAll(() => database.drop())

test('64 products are public, announced, and every one has its page', async () => {
  expect(await find(null)).toMatchObject({ totalCount: 64, isTotalCapped: false })
  expect(await eventsIn(database, ProductPublishedV1)).toHaveLength(64)
  expect(await eventsIn(database, RecognitionClaimedV1)).toHaveLength(66)
  expect(await eventsIn(database, RecognitionGrantedV1)).toHaveLength(26)
  expect(
    await database.query(
      'SELECT count(*)::int AS bare FROM product WHERE summary IS NULL OR story IS NULL OR packaging IS NULL OR price IS NULL OR NOT is_price_invented',
    ),
  ).toEqual([{ bare: 0 }])
})

test('loading it again adds nothing', async () => {
  const count = () =>
    database.query(
      'SELECT (SELECT count(*)::int FROM product) AS products, (SELECT count(*)::int FROM producer) AS producers, (SELECT count(*)::int FROM recognition) AS recognitions, (SELECT count(*)::int FROM quality_certificate) AS papers',
    )
  const before = await count()

  await new UnitOfWork(database).run(transaction => seedDemo(transaction, { application, clock: () => now }))

  expect(await count()).toEqual(before)
})

test.each([
  'nuoc mam',
  'Nước mắm',
  'NƯỚC MẮM lang bich hoa',
  'nuoc mam bich',
  'nuoc mam lang bich hoà',
  'bich ho',
  'nuocs mam lang bich',
  'nuoc mam làng bihc',
])('“%s” finds Nước mắm làng Bích Họa', async search => {
  expect(namesOf(await find(search))).toContain('Nước mắm làng Bích Họa')
})

test('a typo is told, right words are not', async () => {
  expect((await find('nuocs mam')).suggestion).toBe('nước mắm')
  expect((await find('nuoc mam')).suggestion).toBeNull()
  expect(await find('qwrtzp')).toMatchObject({ edges: [], totalCount: 0, suggestion: null })
  expect(await find("' & | ! :* \\ \u0000")).toMatchObject({ edges: [], totalCount: 0 })
})

test('a facet ignores its own choice and obeys all others', async () => {
  const all = await find(null)
  const four = await find(null, { stars: [4] })
  const ofHoiAn = await find(null, { stars: [3], districts: ['hoi-an'] })

  expect(all.facets.stars).toEqual([
    { value: '5', label: '5 sao', count: 2 },
    { value: '4', label: '4 sao', count: 5 },
    { value: '3', label: '3 sao', count: 18 },
  ])
  expect(four.facets.stars).toEqual(all.facets.stars)
  expect(four.totalCount).toBe(5)
  expect(four.facets.sectors.reduce((sum: number, facet: any) => sum + facet.count, 0)).toBe(5)
  expect(ofHoiAn.totalCount).toBe(12)
  expect(ofHoiAn.facets.stars).toEqual([{ value: '3', label: '3 sao', count: 12 }])
  expect(ofHoiAn.facets.districts.length).toBeGreaterThan(3)
  expect((await find(null, { provinces: ['da-nang-48'] })).totalCount).toBe(61)
  expect((await find(null, { provinces: ['quang-nam-49'] })).totalCount).toBe(56)
  expect((await find(null, { certificates: ['HACCP'] })).facets.certificates.length).toBeGreaterThan(5)
  expect((await find(null, { certificates: ['HACCP'], sets: [9] })).totalCount).toBe(1)
  expect((await find(null, { minimumPrice: 1_000_000 }, 'sort: PRICE_DESC')).edges.map((edge: any) => edge.node.price)).toEqual([
    2_400_000, 1_900_000, 1_450_000,
  ])
})

test('an expired star is never shown; its history is', async () => {
  const { product } = await ask(
    '{ product(slug: "den-long-de-lantana") { star recognition { star issuedOn expiresOn } recognitions { star status issuedOn isIssueDateApproximate verificationLevel } images { isArtwork url } origin { slug } presentOrigins { name } } }',
  )

  expect(product).toMatchObject({
    star: 3,
    recognition: { star: 3, expiresOn: '2028-06-15' },
    recognitions: [
      { star: 3, status: 'VALID' },
      { star: 4, status: 'EXPIRED', isIssueDateApproximate: true, verificationLevel: 'OFFICIAL_NEWS' },
    ],
    origin: { slug: 'hoi-an' },
  })
  expect(product.images).toMatchObject([{ isArtwork: true }])
  expect(product.presentOrigins).toHaveLength(4)
  expect((await ask('{ product(slug: "tra-dang-sam") { star recognition { star } recognitions { status } } }')).product).toEqual({
    star: null,
    recognition: null,
    recognitions: [{ status: 'EXPIRED' }],
  })
})

test('labels follow the language', async () => {
  const { sectors } = await ask('{ sectors { code name groups { code sets { number name } } } }', {}, english)

  expect(sectors).toHaveLength(6)
  expect(sectors[0].name).toBe('Food')
  expect(sectors.flatMap((sector: any) => sector.groups)).toHaveLength(17)
  expect(sectors.flatMap((sector: any) => sector.groups.flatMap((group: any) => group.sets))).toHaveLength(26)
})

test.each(['RELEVANCE', 'STAR_DESC', 'NAME_ASC', 'NEWEST', 'PRICE_ASC', 'PRICE_DESC'])(
  'pages by %s have neither gap nor repeat, by cursor or by number',
  async sort => {
    for (const search of [null, 'dau']) {
      const query = `query ($search: String, $after: String, $page: Int) { products(search: $search, sort: ${sort}, first: 7, after: $after, page: $page) { edges { node { id } } totalCount pageInfo { hasNextPage endCursor } } }`
      const byCursor: string[] = []
      const byNumber: string[] = []
      let after: string | null = null
      let total = 0
      do {
        const { products: page }: any = await ask(query, { search, after })
        byCursor.push(...page.edges.map((edge: any) => edge.node.id))
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        total = page.totalCount
      } while (after)
      for (let page = 1; page <= Math.ceil(total / 7); page++)
        byNumber.push(...(await ask(query, { search, page })).products.edges.map((edge: any) => edge.node.id))
      expect(new Set(byCursor).size).toBe(total)
      expect(byCursor).toHaveLength(total)
      expect(byNumber).toEqual(byCursor)
    }
  },
)

test.each([
  ['first: 0', 'first'],
  ['first: 1000', 'first'],
  ['page: 0', 'page'],
  ['page: 10000', 'page'],
  ['page: 1, after: "x"', 'page'],
  ['after: "WzFd"', 'after'],
  ['sort: NEWEST, after: "WyJub3cgb3IgbmV2ZXIiLCI4ZDBhZTRmNC0xYzJhLTVlMDAtOWMzZS0wMDAwMDAwMDAwMDAiXQ"', 'after'],
  ['filter: { minimumPrice: 5, maximumPrice: 4 }', 'filter.maximumPrice'],
])('refuses %s at the field', async (argument, field) => {
  const { errors } = await client.execute(aVisitor(), `{ products(${argument}) { totalCount } }`)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('a list of 24 products costs as many statements as one of 1', async () => {
  const list = (first: number) => () =>
    ask(`{ products(first: ${first}) { edges { node { name star recognition { star } recognitions { star } producer { name unit { name } presentUnits { name } } origin { name parent { name } } presentOrigins { name } set { name group { sector { name } } }
      certificates { scheme } images { url } code { value } } } totalCount facets { stars { count } } } }`)
  await list(1)()
  const one = await countStatements(database, list(1))
  const many = await countStatements(database, list(24))

  expect(many).toBe(one)
  expect(many).toBeLessThanOrEqual(11)
})

test('suggestions come while typing', async () => {
  const { productSuggestions } = await ask('{ productSuggestions(prefix: "banh du", first: 3) { name } }')

  expect(productSuggestions).toHaveLength(3)
  expect(productSuggestions.every(({ name }: any) => name.startsWith('Bánh dừa'))).toBe(true)
})

test('producers are found by the beginnings of their words, in a district or today’s city', async () => {
  const list =
    'query ($s: String, $u: String) { producers(search: $s, unit: $u, first: 100) { edges { node { slug isNamed legalForm products { totalCount edges { node { name } } } } } } }'

  expect((await ask(list, { s: 'cat tran' })).producers.edges).toMatchObject([
    {
      node: {
        slug: 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang',
        legalForm: 'COOPERATIVE',
        products: { edges: [{ node: { name: 'Nước mắm làng Bích Họa' } }] },
      },
    },
  ])
  expect((await ask(list, { u: 'phuoc-son' })).producers.edges).toHaveLength(1)
  expect((await ask(list, { u: 'da-nang-48' })).producers.edges.length).toBeGreaterThan(40)
})

test('units count what comes from them, by the names of then and of today', async () => {
  const count = async (slug: string) =>
    (await ask('query ($slug: String!) { administrativeUnit(slug: $slug) { productCount producerCount } }', { slug })).administrativeUnit

  expect(await count('nong-son')).toEqual({ productCount: 1, producerCount: 1 })
  expect((await count('quang-nam-49')).productCount).toBe(56)
  expect((await count('da-nang-48')).productCount).toBe(61)
})

test('a star that has run out leaves the search on its day, and the demonstration keeps the one made up for it', async () => {
  now = new Date('2026-12-23T00:00:00Z')

  await new UnitOfWork(database).run(({ manager }) => application.refreshSearch.due(manager))

  expect(namesOf(await find(null, { stars: [4] }))).toEqual(['Nước mắm làng Bích Họa'])
  now = new Date('2026-11-23T09:00:00Z')
})

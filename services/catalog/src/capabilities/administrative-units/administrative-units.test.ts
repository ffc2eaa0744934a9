import { fixedId } from '@ocop/service-kit/identifiers'
import { aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
const ask = async (query: string, variables = {}) => {
  const { data, errors } = await client.execute(aVisitor(), query, variables)
  expect(errors).toBeUndefined()
  return data as any
}

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

test('knows the 18 districts of Quảng Nam of 2024 and their places on the tile map', async () => {
  const list = `query ($on: LocalDate) { administrativeUnits(level: DISTRICT, parent: "quang-nam-49", on: $on, first: 100) {
    edges { node { name slug validTo cartogramTile { column row shortName } } } } }`
  const units = async (on: string | null) => (await ask(list, { on }))['administrativeUnits'].edges.map((edge: any) => edge.node)

  const all = await units('2024-12-31')

  expect(all).toHaveLength(18)
  expect(new Set(all.map((unit: any) => `${unit.cartogramTile.column}/${unit.cartogramTile.row}`)).size).toBe(18)
  expect(all.find((unit: any) => unit.slug === 'nong-son')).toMatchObject({
    validTo: '2024-12-31',
    cartogramTile: { shortName: 'Nông Sơn' },
  })
  expect(await units('2025-01-01')).toHaveLength(17)
  expect(await units('2025-07-01')).toHaveLength(0)
  expect(await units(null)).toHaveLength(18)
})

test('counts 94 communes of today’s Đà Nẵng', async () => {
  const { administrativeUnit: city } = await ask(
    '{ administrativeUnit(slug: "da-nang-48") { id name validTo legalBasis children(on: "2026-11-23") { name } predecessors { kind unit { name } } } }',
  )

  expect(city).toMatchObject({ id: fixedId('administrative-unit', '48@2025'), validTo: null, legalBasis: 'NQ 202/2025/QH15' })
  expect(city.children).toHaveLength(94)
  expect(city.predecessors.map((link: any) => link.unit.name)).toEqual(['Thành phố Đà Nẵng', 'Tỉnh Quảng Nam'])
})

test.each([
  ['thang-binh', 6, 'SPLIT'],
  ['tam-ky', 4, 'SPLIT'],
  ['nong-son', 2, 'SPLIT'],
  ['que-son', 5, 'SPLIT'],
  ['hoang-sa', 1, 'RETYPE'],
  ['hoa-lien-20296', 2, 'MERGE_PART'],
  ['tan-hiep-20434-2024', 1, 'UNCHANGED'],
  ['da-nang-48', 0, undefined],
  ['phu-quoc', 0, undefined],
])('tells what %s is today', async (slug, count, kind) => {
  const { administrativeUnit: unit } = await ask(
    'query ($slug: String!) { administrativeUnit(slug: $slug) { successors { kind date unit { validTo } } } }',
    { slug },
  )

  expect(unit.successors).toHaveLength(count)
  expect(unit.successors.every((link: any) => link.unit.validTo === null && link.kind === kind)).toBe(true)
})

test('follows a commune over two reforms', async () => {
  const { administrativeUnit: unit } = await ask(
    '{ administrativeUnit(slug: "hiep-hoa-20758") { name validTo successors { date unit { name } } parent { name } } }',
  )

  expect(unit).toEqual({
    name: 'Xã Hiệp Hòa',
    validTo: '2024-12-31',
    parent: { name: 'Huyện Hiệp Đức' },
    successors: [{ date: '2025-07-01', unit: { name: 'Xã Hiệp Đức' } }],
  })
})

test('a commune of Nông Sơn stood below Quế Sơn in its last half year', async () => {
  const { administrativeUnit: unit } = await ask(
    `{ administrativeUnit(slug: "trung-phuoc-20656") { before: parent(on: "2024-06-01") { slug } last: parent { slug } } }`,
  )

  expect(unit).toEqual({ before: { slug: 'nong-son' }, last: { slug: 'que-son' } })
})

test('names are found without diacritics, and a wildcard is only a letter', async () => {
  const search = async (words: string) =>
    (await ask('query ($s: String) { administrativeUnits(search: $s, level: DISTRICT) { edges { node { name } } } }', { s: words }))[
      'administrativeUnits'
    ].edges.map((edge: any) => edge.node.name)

  expect(await search('dien ban')).toEqual(['Thị xã Điện Bàn'])
  expect(await search('%')).toEqual([])
  expect(await search("' OR 1=1 --")).toEqual([])
})

test('pages on by cursor without gap or repeat', async () => {
  const names: string[] = []
  let after: string | null = null
  do {
    const { administrativeUnits: page }: any = await ask(
      'query ($after: String) { administrativeUnits(level: COMMUNE, on: "2026-11-23", parent: "da-nang-48", first: 40, after: $after) { edges { node { slug } } pageInfo { hasNextPage endCursor } } }',
      { after },
    )
    names.push(...page.edges.map((edge: any) => edge.node.slug))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)

  expect(new Set(names).size).toBe(94)
  expect(names).toHaveLength(94)
})

test.each([
  ['first: 0', 'first'],
  ['first: 101', 'first'],
  ['after: "x"', 'after'],
])('refuses %s at the field', async (argument, field) => {
  const { errors } = await client.execute(aVisitor(), `{ administrativeUnits(${argument}) { edges { cursor } } }`)

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test('the gateway gets units by key, unknown ones as null, at one price for one or many', async () => {
  const query =
    'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on AdministrativeUnit { name parent { name } successors { unit { name } } productCount } } }'
  const keys = ['513@2024', '519@2024', 'x'].map(name => ({ __typename: 'AdministrativeUnit', id: fixedId('administrative-unit', name) }))

  const { _entities: units } = await ask(query, { keys })
  const one = await countStatements(database, () => ask(query, { keys: keys.slice(0, 1) }))
  const many = await countStatements(database, () => ask(query, { keys }))

  expect(units).toMatchObject([{ name: 'Huyện Thăng Bình' }, { name: 'Huyện Nông Sơn' }, null])
  expect(many).toBe(one)
})

test('no code is valid twice on one day', async () => {
  const insert = (from: string) =>
    database.query(
      `INSERT INTO administrative_unit (id, code, name, slug, level, valid_from) VALUES (gen_random_uuid(), '513', 'Huyện Thăng Bình', gen_random_uuid(), 'DISTRICT', $1)`,
      [from],
    )

  await expect(insert('2025-06-30')).rejects.toThrow('one_valid_unit_per_code_and_date')
})

test('migrations go down and up again', async () => {
  const runner = database.createQueryRunner()
  const ours = migrations.slice(1).map(Migration => new Migration())
  for (const migration of ours.toReversed()) await migration.down(runner)
  expect(await runner.query(`SELECT to_regclass('administrative_unit') AS unit, to_regclass('product') AS product`)).toEqual([
    { unit: null, product: null },
  ])
  for (const migration of ours) await migration.up(runner)
  expect(await runner.query('SELECT count(*)::int AS units FROM administrative_unit')).toEqual([{ units: 431 }])
  await runner.release()
})

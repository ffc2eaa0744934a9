import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { seedManyProducts } from './many-products.seed.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
const COUNT = 3_000

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
  await database.transaction(manager => seedManyProducts(manager, COUNT, '2026-11-23'))
  await database.query('ANALYZE')
})
afterAll(() => database.drop())

const find = async (args: string) => {
  const { data, errors } = await client.execute(
    aVisitor(),
    `{ products(${args}) { edges { node { name star } } totalCount isTotalCapped facets { stars { value count } sets { value count } } } }`,
  )
  expect(errors).toBeUndefined()
  return data!['products']
}

test('every product can be found, and counting stops at 1000', async () => {
  expect(await database.query('SELECT count(*)::int AS products FROM search_product')).toEqual([{ products: COUNT }])
  expect(await find('first: 10')).toMatchObject({ totalCount: 1000, isTotalCapped: true })
  expect((await find('first: 1, search: "2999"')).edges).toHaveLength(1)
})

test('the best known come first, and no run-out star among them', async () => {
  const { edges } = await find('first: 100')
  const stars = edges.map((edge: any) => edge.node.star)

  expect(stars).toEqual(stars.toSorted((a: number, b: number) => b - a))
  expect(stars[0]).toBe(5)
})

test('a rare choice is not lost behind the cap', async () => {
  const rare = await find('first: 10, filter: { producers: ["chu-the-do-tai-17"] }')

  expect(rare.totalCount).toBe(8)
})

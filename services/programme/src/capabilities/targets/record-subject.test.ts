import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { PLAN_973 } from '../../seeds/plan-973.ts'
import { planGround } from '../../seeds/plan-ground.ts'

const TARGET = `query ($id: UUID!, $code: String!) { planById(id: $id) { target(code: $code) { code records(first: 5) { edges { node { label subject { __typename
  ... on Product { id } ... on Fair { id } ... on AdministrativeUnit { id } ... on Dossier { id } } } } } } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let ground: ReturnType<typeof planGround>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2025-02-01T03:00:00Z'))
  ground = planGround(database)
})
afterAll(() => database.drop())

/** A province with the plan’s targets, and what a target of it tells of its records. */
async function aPlan() {
  const { province, communes } = await ground.aProvince()
  const terms = { ...PLAN_973, number: `973/${province.id.slice(0, 8)}`, unitId: province.id }
  const { id } = await new UnitOfWork(database).run(transaction => application.plans.loadPlan.execute(terms, transaction))
  const subjectsOf = async (code: string, actor = aVisitor()) => {
    await application.plans.refreshFigures.execute()
    const { data } = await createTestClient(application.schema).execute(actor, TARGET, { id, code })
    return data!['planById'].target?.records?.edges.map(({ node }: { node: { subject: unknown } }) => node.subject)
  }
  return { province, commune: communes[0]!.id, officer: anActor('OFFICER', province.id), subjectsOf }
}

test('a record leads to the page of the thing it is about', async () => {
  const { province, commune, subjectsOf } = await aPlan()
  const product = await ground.aProduct(commune)
  await ground.aStar(product, 4)

  expect(await subjectsOf('T5')).toEqual([{ __typename: 'Product', id: product.productId }])
  expect(await subjectsOf('T16')).toEqual([{ __typename: 'AdministrativeUnit', id: province.id }])
  expect(await subjectsOf('T99')).toBeUndefined()
})

test('what was declared by hand has no page', async () => {
  const { commune, subjectsOf } = await aPlan()
  const fair = { title: 'Tuần hàng', country: 'LA', held_on: '2024-06-01', source: 'Báo cáo' }
  await ground.record('declared_promotion', commune, { kind: 'OVERSEAS_CAMPAIGN', ...fair })

  expect(await subjectsOf('T13')).toEqual([null])
})

test('a dossier is opened to whoever may see it', async () => {
  const { commune, officer, subjectsOf, province } = await aPlan()
  const dossier = await ground.aDossier(await ground.aProduct(commune), { status: 'CONCLUDED' })
  await ground.aConclusion(dossier.id, 'DISTRICT', province.id, 92)

  expect(await subjectsOf('T17', officer)).toContainEqual({ __typename: 'Dossier', id: dossier.id })
  expect(await subjectsOf('T17', anActor('OFFICER', randomUUID()))).toBeUndefined()
})

import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, aVisitor, countStatements, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer, aProduct } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const ONE = `query ($id: UUID!) { dossier(id: $id) { id status dueOn steps { number } } }`
const INBOX = `query ($filter: OfficeDossierFilter, $first: Int, $after: String) { officeDossiers(filter: $filter, first: $first, after: $after) {
  edges { node { id dueOn status steps { step } } } pageInfo { hasNextPage endCursor } } }`
const MINE = `query ($statuses: [DossierStatus!], $first: Int, $after: String) { myDossiers(statuses: $statuses, first: $first, after: $after) {
  edges { node { id status } } pageInfo { hasNextPage endCursor } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
  rubricId = await aRubric(database)
})
afterAll(() => database.drop())

async function aFiled(communeId: string, overrides: Record<string, unknown> = {}, dueOn?: string | null) {
  const made = { ...(await aProducer(database, communeId)), communeId }
  const dossierId = await aDossier(database, made, { status: 'SUBMITTED', rubric_id: rubricId, ...overrides })
  if (dueOn !== undefined) await aStep(dossierId, 1, dueOn)
  return { ...made, dossierId, producer: anActor('PRODUCER', made.producerId) }
}
const aStep = (dossierId: string, number: number, dueOn: string | null) =>
  database.query(
    `INSERT INTO dossier_step (dossier_id, number, step, level, actor_id, at, due_on) VALUES ($1, $2, 'SUBMITTED', 'COMMUNE', 'x', now(), $3)`,
    [dossierId, number, dueOn],
  )
const cursor = (...values: string[]) => Buffer.from(JSON.stringify(values)).toString('base64url')
const inbox = async (actor: Actor, filter: Record<string, unknown> = {}) =>
  (await client.execute(actor, INBOX, { filter, first: 100 })).data!['officeDossiers'].edges.map(({ node }: any) => node.id)

test('a dossier is seen by its producer, once submitted by the offices of its area; others and visitors learn nothing', async () => {
  const [place, elsewhere] = [await aPlace(database), await aPlace(database)]
  const filed = await aFiled(place.communeId)
  const draft = await aFiled(place.communeId, { status: 'DRAFT', rubric_id: null, submitted_at: null })
  const withdrawn = await aFiled(place.communeId, { status: 'WITHDRAWN', submitted_at: null })
  const people = {
    producer: filed.producer,
    commune: anActor('OFFICER', place.communeId),
    district: anActor('OFFICER', place.districtId),
    province: anActor('OFFICER', place.provinceId),
    ministry: anActor('OFFICER', COUNTRY),
    neighbour: anActor('OFFICER', place.otherCommuneId),
    otherProvince: anActor('OFFICER', elsewhere.provinceId),
    otherProducer: (await aFiled(place.communeId)).producer,
    member: anActor('COUNCIL_MEMBER', place.provinceId),
  }
  const whoSees = async (id: string) => {
    const seen = []
    for (const [name, actor] of Object.entries(people)) if ((await client.execute(actor, ONE, { id })).data?.['dossier']) seen.push(name)
    return seen
  }

  expect(await whoSees(filed.dossierId)).toEqual(['producer', 'commune', 'district', 'province', 'ministry'])
  expect(await whoSees(draft.dossierId)).toEqual([])
  expect(await whoSees(withdrawn.dossierId)).toEqual([])
  const answer = await client.execute(people.otherProvince, ONE, { id: filed.dossierId })
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(answer).toEqual(await client.execute(people.otherProvince, ONE, { id: randomUUID() }))
  expect((await client.execute(aVisitor(), ONE, { id: filed.dossierId })).errors).toMatchObject([
    { extensions: { code: 'UNAUTHENTICATED' } },
  ])
})

test('an inbox shows the most overdue first by the latest step, those without a last day at the end', async () => {
  const place = await aPlace(database)
  const late = await aFiled(place.communeId, {}, '2026-11-01')
  const none = await aFiled(place.otherCommuneId, {}, null)
  const soon = await aFiled(place.otherCommuneId, {}, '2026-12-01')
  const moved = await aFiled(place.communeId, {}, '2026-10-01')
  await aStep(moved.dossierId, 2, '2026-11-15')
  await aFiled((await aPlace(database)).communeId, {}, '2026-01-01')
  await aFiled(place.communeId, { status: 'DRAFT', rubric_id: null, submitted_at: null })

  const expected = [late, moved, soon, none].map(({ dossierId }) => dossierId)
  expect(await inbox(anActor('OFFICER', place.provinceId))).toEqual(expected)
  expect(await inbox(anActor('OFFICER', place.communeId))).toEqual([late.dossierId, moved.dossierId])
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(anActor('OFFICER', place.provinceId), INBOX, { first: 1, after })
    seen.push(data!['officeDossiers'].edges[0].node.id)
    const { hasNextPage, endCursor } = data!['officeDossiers'].pageInfo as { hasNextPage: boolean; endCursor: string }
    after = hasNextPage ? endCursor : null
  } while (after)
  expect(seen).toEqual(expected)
})

test('an inbox is narrowed by status, kind, area, year, set and last day', async () => {
  const place = await aPlace(database)
  const one = await aFiled(
    place.communeId,
    { status: 'PROPOSED', level: 'PROVINCE', kind: 'UPGRADE', plan_year: 2025, set_number: 12 },
    '2026-11-20',
  )
  await aFiled(place.otherCommuneId, {}, '2026-12-20')
  const province = anActor('OFFICER', place.provinceId)

  for (const filter of [
    { statuses: ['PROPOSED', 'ACCEPTED'] },
    { kind: 'UPGRADE' },
    { level: 'PROVINCE' },
    { unitId: place.communeId },
    { planYear: 2025 },
    { setNumber: 12 },
    { dueBefore: '2026-11-23' },
  ]) {
    expect([filter, await inbox(province, filter)]).toEqual([filter, [one.dossierId]])
  }
  const elsewhere = await aPlace(database)
  expect(await inbox(province, { unitId: elsewhere.provinceId })).toEqual([])
  expect((await client.execute(province, INBOX, { filter: { statuses: ['DRAFT'] } })).errors).toMatchObject([
    { extensions: { field: 'filter.statuses' } },
  ])
  for (const bad of [
    { first: 0 },
    { first: 101 },
    { after: 'x' },
    { after: cursor('drop', 'x') },
    { after: cursor('2026-99-99', randomUUID()) },
  ]) {
    expect((await client.execute(province, INBOX, bad)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
  }
})

test('a producer finds all its dossiers, the latest first, page by page', async () => {
  const place = await aPlace(database)
  const one = await aFiled(place.communeId, { status: 'WITHDRAWN', created_at: '2026-10-01T00:00:00.000001Z' })
  for (const day of ['02', '02', '03']) {
    const productId = await aProduct(database, { producer_id: one.producerId, unit_id: place.communeId })
    await aDossier(database, { ...one, productId }, { created_at: `2026-10-${day}T00:00:00.123456Z` })
  }
  const seen: string[] = []
  let after: string | null = null
  do {
    const { data } = await client.execute(one.producer, MINE, { first: 2, after })
    const { edges, pageInfo } = data!['myDossiers'] as {
      edges: { node: { id: string } }[]
      pageInfo: { hasNextPage: boolean; endCursor: string }
    }
    seen.push(...edges.map(({ node }) => node.id))
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after)

  expect(new Set(seen).size).toBe(4)
  expect(seen).toHaveLength(4)
  expect(seen.at(-1)).toBe(one.dossierId)
  const { data } = await client.execute(one.producer, MINE, { statuses: ['WITHDRAWN'] })
  expect(data!['myDossiers'].edges).toHaveLength(1)
})

test('lists are for those who have any, and cost the same number of statements however long', async () => {
  const place = await aPlace(database)
  for (let count = 0; count < 5; count++) await aFiled(place.communeId, {}, '2026-12-01')
  const province = anActor('OFFICER', place.provinceId)
  const cost = (first: number) => countStatements(database, () => client.execute(province, INBOX, { first }))

  expect(await cost(5)).toBe(await cost(1))
  expect((await client.execute(anActor('PRODUCER', randomUUID()), INBOX, {})).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(province, MINE, {})).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await client.execute(aVisitor(), INBOX, {})).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
})

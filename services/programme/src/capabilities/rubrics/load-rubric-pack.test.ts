import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import { FindRubric, type Rubric } from './find-rubric.use-case.ts'
import { readPack } from './rubric-pack.rules.ts'

const LOAD = `mutation ($input: LoadRubricPackInput!) {
  loadRubricPack(input: $input) {
    __typename
    ... on Rubric { id version isComplete name criteria { code label max } }
    ... on RubricPackFaulty { message faults { path problem detail } }
  }
}`
const ministry = anActor('OFFICER', COUNTRY)
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let find: FindRubric

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
  find = new FindRubric(database.manager)
})
afterAll(() => database.drop())

const packOf = ({ regimeId, setNumber, name, parts }: Rubric, overrides: Record<string, unknown> = {}) => ({
  regimeId,
  setNumber,
  name,
  parts,
  ...overrides,
})
const aPack = async (setNumber: number, overrides: Record<string, unknown> = {}) =>
  packOf((await find.current('R4', setNumber))!, overrides)
const load = async (pack: unknown, by = ministry, idempotencyKey: string = randomUUID()) => {
  const answer = await client.execute(by, LOAD, { input: { idempotencyKey, pack: typeof pack === 'string' ? pack : JSON.stringify(pack) } })
  return answer.data?.['loadRubricPack'] ?? answer
}
const versions = async (setNumber: number, regimeId = 'R4'): Promise<number[]> =>
  (await database.query('SELECT version FROM rubric WHERE regime_id = $1 AND set_number = $2 ORDER BY version', [regimeId, setNumber])).map(
    ({ version }: { version: number }) => version,
  )
const renamed = (setNumber: number, vi: string) => aPack(setNumber, { name: { vi, en: 'Official wording' } })

test('every table that came with the service passes its own examination', async () => {
  const rubrics = await find.ofRegime('R4')

  expect(rubrics.map(rubric => [rubric.setNumber, readPack(JSON.stringify(packOf(rubric))).faults])).toEqual(
    Array.from({ length: 26 }, (_, index) => [index + 1, []]),
  )
})

test('the content of the latest version again is that version', async () => {
  const { id } = (await find.current('R4', 1))!

  expect(await load(await aPack(1))).toMatchObject({ __typename: 'Rubric', id, version: 1 })
  // however the fields are ordered
  expect(await load(Object.fromEntries(Object.entries(await aPack(1)).toReversed()))).toMatchObject({ id })
  expect(await versions(1)).toEqual([1])
})

test('the official wording becomes the next version, and the one before stays as it was', async () => {
  const before = (await find.current('R4', 2))!

  const loaded = await load(await renamed(2, 'Tên theo quyết định'))

  expect(loaded).toMatchObject({ __typename: 'Rubric', version: 2, isComplete: true, name: 'Tên theo quyết định' })
  expect((await find.current('R4', 2))!.id).toBe(loaded.id)
  expect(await find.byId(before.id)).toEqual(before)
  const audited = await database.query('SELECT action, actor_id, before FROM audit_entry WHERE subject_id = $1', [loaded.id])
  expect(audited).toEqual([{ action: 'loadRubricPack', actor_id: ministry.userId, before: { id: before.id, version: 1 } }])
})

test('an earlier content loaded after another is a version of its own, so that a mistake can be taken back', async () => {
  const first = await aPack(3)
  await load(await renamed(3, 'Nhầm'))

  expect(await load(first)).toMatchObject({ version: 3 })
})

test('criteria of 2023, once an office has them, take the place of the totals', async () => {
  const loaded = await load(await aPack(4, { regimeId: 'R2' }))

  expect(loaded).toMatchObject({ __typename: 'Rubric', version: 2, isComplete: true })
  expect((await find.current('R2', 4))!.isComplete).toBe(true)
  expect((await find.current('R2', 5))!.isComplete).toBe(false)
})

test('a pack that does not add up is refused with every fault, and leaves no trace', async () => {
  const pack = await aPack(5)
  const [a, b, c] = pack.parts
  const faulty = await load({ ...pack, regimeId: 'R7', name: { vi: '', en: 'x' }, parts: [{ ...a, max: 41 }, b, c] })

  expect(faulty).toEqual({
    __typename: 'RubricPackFaulty',
    message: 'This rubric pack has 4 faults.',
    faults: [
      { path: 'name.vi', problem: 'LABEL_MISSING', detail: null },
      { path: 'parts', problem: 'PARTS_NOT_A_HUNDRED', detail: '101' },
      { path: 'parts[0].max', problem: 'CHILDREN_DO_NOT_ADD_UP', detail: '40 ≠ 41' },
      { path: 'regimeId', problem: 'UNKNOWN_REGIME', detail: 'R7' },
    ],
  })
  expect(await versions(5)).toEqual([1])
})

test('a pack for a regime of other weights is refused', async () => {
  expect(await load(await aPack(6, { regimeId: 'R1' }))).toMatchObject({
    faults: [{ path: 'parts[0].max', problem: 'PART_NOT_AS_IN_REGIME' }, {}],
  })
  expect(await load('{')).toMatchObject({ faults: [{ problem: 'NOT_JSON' }] })
})

test('a repeated key answers the first version; with another pack it is refused', async () => {
  const key = randomUUID()
  const pack = await renamed(7, 'Một lần')
  const first = await load(pack, ministry, key)
  await load(await renamed(7, 'Sau đó'))

  expect(await load(pack, ministry, key)).toEqual(first)
  expect(await load(await renamed(7, 'Khác'), ministry, key)).toEqual({ __typename: 'IdempotencyKeyReused' })
  expect(await versions(7)).toEqual([1, 2, 3])
})

test('offices that load at once get versions one after the other; of the same content one', async () => {
  const pack = await aPack(8)
  let count = 0
  await race(database, 8, () => load({ ...pack, name: { vi: `Bản ${count++}`, en: 'Wording' } }))
  expect(await versions(8)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])

  const same = await renamed(9, 'Cùng lúc')
  const answers = await race(database, 8, () => load(same))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await versions(9)).toEqual([1, 2])
})

test('a version never changes and never goes away', async () => {
  await expect(database.query(`UPDATE rubric SET name_vi = 'Khác' WHERE regime_id = 'R4' AND set_number = 10`)).rejects.toThrow(
    'never changed',
  )
  await expect(database.query(`DELETE FROM rubric WHERE regime_id = 'R4' AND set_number = 10`)).rejects.toThrow('never changed')
})

const aUnit = async (level: string) => {
  const id = randomUUID()
  await database.query(
    `INSERT INTO known_unit (unit_id, code, name, slug, level, valid_from, told_at) VALUES ($1::uuid, '48', 'Đà Nẵng', $1::text, $2, '2025-07-01', now())`,
    [id, level],
  )
  return id
}

test('open to the ministry, to provinces and to administrators', async () => {
  const province = await aUnit('PROVINCE')

  for (const actor of [ministry, anActor('OFFICER', province), anActor('ADMINISTRATOR')])
    expect(await load(await aPack(11), actor)).toMatchObject({ __typename: 'Rubric' })
})

test('closed to all others', async () => {
  const pack = await aPack(12)
  const strangers = [
    anActor('OFFICER', await aUnit('COMMUNE')),
    anActor('OFFICER', await aUnit('DISTRICT')),
    anActor('OFFICER', randomUUID()),
    anActor('PRODUCER', COUNTRY),
  ]

  for (const stranger of [...strangers, anActor('COUNCIL_MEMBER', COUNTRY)])
    expect((await load(pack, stranger)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await load(pack, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  // who may not load is not told either what is wrong with a pack
  expect((await load('{', strangers[0])).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
})

import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, bestLines, leavesOf } from '../../seeds/council-ground.ts'
import { act, aSession } from '../../seeds/council-office.ts'
import { aLand, type Land } from '../../seeds/known-land.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let land: Land

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T03:00:00Z'))).schema)
  land = await aLand(database)
})
afterAll(() => database.drop())

async function aSitting(row: Parameters<typeof aDossier>[2] = {}) {
  const { dossierId } = await aDossier(database, land, row)
  const leaves = await leavesOf(database, dossierId)
  const council = await aSession(client, land, [dossierId])
  const submit = (who: typeof council.first, more: object = {}) =>
    act(client, who, 'submitScoreSheet', { sessionId: council.sessionId, dossierId, lines: bestLines(leaves), ...more })
  const seenBy = async (who: typeof council.first) => {
    const query =
      'query ($s: UUID!) { session(id: $s) { dossiers { sheets(sessionId: $s) { memberId total } evaluation(sessionId: $s) { sheetCount } } } }'
    return (await client.execute(who, query, { s: council.sessionId })).data!['session'].dossiers[0]
  }
  const count = async () =>
    (await database.query('SELECT count(*)::int AS sheets FROM score_sheet WHERE dossier_id = $1', [dossierId]))[0].sheets
  return { ...council, dossierId, leaves, submit, seenBy, count }
}

test('the server reckons the total from the chosen options, whatever is missing counts nothing', async () => {
  const { first, second, submit, leaves } = await aSitting()
  const one = leaves.find(({ options = [] }) => options.length > 1)

  expect(await submit(first, { comment: 'Tốt' })).toMatchObject({ total: 100, comment: 'Tốt', isDisqualifying: false })
  const line = { criterionCode: one!.code, optionIndex: 0, note: 'Nhỏ lẻ' }
  expect(await submit(second, { lines: [line] })).toMatchObject({
    total: one!.options![0]!.points,
    lines: [{ ...line, points: one!.options![0]!.points }],
  })
})

test('where only the totals of the parts are known, points are given for parts', async () => {
  const { first, second, submit, leaves } = await aSitting({ regimeId: 'R3', datedOn: '2026-05-01' })
  expect(leaves.map(({ code }) => code)).toEqual(['A', 'B', 'C'])

  const part = (points: number) => [{ criterionCode: 'A', points }]
  expect(await submit(first, { lines: part(40.5) })).toEqual({
    __typename: 'PointsNotInRubric',
    faults: [{ code: 'A', problem: 'POINTS_OUT_OF_RANGE' }],
  })
  expect(await submit(second, { lines: part(39.25) })).toMatchObject({ total: 39.25 })
})

test('every answer that the table does not give is told', async () => {
  const { first, submit, leaves } = await aSitting()
  const lines = [
    { criterionCode: 'Z9', optionIndex: 0 },
    { criterionCode: leaves[0]!.code, optionIndex: 99 },
    { criterionCode: leaves[1]!.code, points: 1 },
  ]

  const { faults } = await submit(first, { lines })

  expect(faults).toEqual([
    { code: 'Z9', problem: 'UNKNOWN_CRITERION' },
    { code: leaves[0]!.code, problem: 'UNKNOWN_OPTION' },
    { code: leaves[1]!.code, problem: 'OPTION_MISSING' },
  ])
  expect(await submit(first, { lines: [lines[0], lines[0]] })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'lines' })
  expect(await submit(first, { comment: 'x'.repeat(5_001) })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'comment' })
})

test('a sheet that a device sends again and again, after days offline too, is in the record once', async () => {
  const { first, submit, count } = await aSitting()
  const idempotencyKey = randomUUID()

  const answers = await race(database, 12, () => submit(first, { idempotencyKey }))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await count()).toBe(1)
  expect((await submit(first, { idempotencyKey })).id).toBe(answers[0].id)
  expect(await submit(first, { idempotencyKey, comment: 'khác' })).toEqual({ __typename: 'IdempotencyKeyReused' })
  expect(await submit(first)).toEqual({ __typename: 'SheetAlreadySubmitted' })
})

test('two devices of one member at once: one sheet is taken', async () => {
  const { first, submit, count } = await aSitting()

  const answers = await race(database, 10, () => submit(first))

  expect(answers.filter(({ __typename }) => __typename === 'ScoreSheet')).toHaveLength(1)
  expect(answers.filter(({ __typename }) => __typename === 'SheetAlreadySubmitted')).toHaveLength(9)
  expect(await count()).toBe(1)
})

test('a sheet never changes', async () => {
  const { first, submit } = await aSitting()
  const { id } = await submit(first)

  await expect(database.query('UPDATE score_sheet SET total = 1 WHERE id = $1', [id])).rejects.toThrow(/never changed/)
  await expect(database.query('DELETE FROM score_line WHERE sheet_id = $1', [id])).rejects.toThrow(/never changed/)
})

test('a member sees others’ sheets after submitting, chair and secretary at any time, the office when it is concluded', async () => {
  const { first, second, chair, secretary, officer, submit, seenBy } = await aSitting()
  await submit(second)

  expect((await seenBy(first)).sheets).toEqual([])
  expect((await seenBy(chair)).sheets).toHaveLength(1)
  expect((await seenBy(secretary)).sheets).toHaveLength(1)
  expect((await seenBy(officer)).sheets).toBeNull()
  expect([(await seenBy(first)).evaluation, (await seenBy(officer)).evaluation]).toEqual([null, null])

  await submit(first)
  expect((await seenBy(first)).sheets).toHaveLength(2)
  expect((await seenBy(first)).evaluation).toBeNull()
})

test('the session must take it: open, with the dossier, from one who scores', async () => {
  const { first, secretary, officer, sessionId, submit } = await aSitting()

  expect(await submit(first, { dossierId: (await aDossier(database, land)).dossierId })).toEqual({ __typename: 'DossierNotInSession' })
  expect(await submit(secretary)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await submit(anActor('COUNCIL_MEMBER', land.provinceId))).toMatchObject({ code: 'FORBIDDEN' })
  await act(client, officer, 'closeSession', { sessionId })
  expect(await submit(first)).toEqual({ __typename: 'SessionClosed' })
})

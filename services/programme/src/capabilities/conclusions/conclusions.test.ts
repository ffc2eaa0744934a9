import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
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

/** Two sheets are in, with the points of the parts as told, under the law of early 2026: no options, no minima. */
async function aScored(points: number[][], overrides: Record<string, unknown> = {}, row: Parameters<typeof aDossier>[2] = {}) {
  const { dossierId } = await aDossier(database, land, { regimeId: 'R3', datedOn: '2026-05-01', ...row })
  const council = await aSession(client, land, [dossierId], { agreement: 'MEAN', divergencePercent: 100, ...overrides })
  const { chair, first, second, sessionId } = council
  const submit = (who: typeof chair, [A, B, C]: number[], more: object = {}) =>
    act(client, who, 'submitScoreSheet', {
      sessionId,
      dossierId,
      lines: [
        { criterionCode: 'A', points: A },
        { criterionCode: 'B', points: B },
        { criterionCode: 'C', points: C },
      ],
      ...more,
    })
  for (const [place, given] of points.entries()) await submit([chair, first, second][place]!, given)
  const conclude = (more: object = {}, who = chair) => act(client, who, 'concludeDossier', { sessionId, dossierId, agreed: [], ...more })
  const status = async () => (await database.query('SELECT status FROM dossier WHERE id = $1', [dossierId]))[0].status
  return { ...council, dossierId, submit, conclude, status }
}

test.each([
  [[20, 15, 15], [20, 15, 14.98], 49.99, 2, 'NOT_RECOGNISED', 'NOT_RECOGNISED'],
  [[20, 15, 15], [20, 15, 15], 50, 3, 'RECOGNISE', 'CONCLUDED'],
  [[40, 25, 5], [40, 25, 5], 70, 4, 'RECOGNISE', 'CONCLUDED'],
  [[40, 25, 25], [40, 25, 24.98], 89.99, 4, 'RECOGNISE', 'CONCLUDED'],
  [[40, 25, 25], [40, 25, 25], 90, 5, 'FORWARD', 'CONCLUDED'],
])('sheets of %j and %j: an average of %d, %d stars, %s', async (one, two, average, star, outcome, status) => {
  const dossier = await aScored([one, two])

  expect(await dossier.conclude()).toMatchObject({ sheets: 2, average, band: star, star, outcome })
  expect(await dossier.status()).toBe(status)
})

test('a dossier is concluded once, however many devices of the chair try; the others learn what was concluded', async () => {
  const { conclude } = await aScored([
    [30, 20, 20],
    [30, 20, 22],
  ])

  const answers = await race(database, 10, () => conclude())

  const done = answers.filter(({ __typename }) => __typename === 'Conclusion')
  const late = answers.filter(({ __typename }) => __typename === 'AlreadyConcluded')
  expect([done.length, late.length]).toEqual([1, 9])
  expect(new Set(late.map(({ conclusion }) => conclusion.id))).toEqual(new Set([done[0].id]))
  expect(late[0].conclusion).toMatchObject({ average: 71, outcome: 'RECOGNISE' })
})

test('the same try answers the same, and its key is good for nothing else', async () => {
  const { conclude } = await aScored([
    [30, 20, 20],
    [30, 20, 20],
  ])
  const idempotencyKey = randomUUID()

  const answers = await race(database, 5, () => conclude({ idempotencyKey }))

  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await conclude({ idempotencyKey, isDisqualified: true })).toEqual({ __typename: 'IdempotencyKeyReused' })
})

test('a sheet that comes while the chair concludes counts, or is refused; none is lost', async () => {
  const { conclude, submit, second, dossierId } = await aScored([
    [30, 20, 20],
    [30, 20, 20],
  ])
  let turn = 0
  const answers = await race(database, 8, () => (turn++ === 0 ? conclude() : submit(second, [10, 10, 10])))

  const [{ sheets }] = await database.query('SELECT sheets FROM conclusion WHERE dossier_id = $1', [dossierId])
  const [{ kept }] = await database.query('SELECT count(*)::int AS kept FROM score_sheet WHERE dossier_id = $1', [dossierId])
  expect(sheets).toBe(kept)
  expect(answers.filter(({ __typename }) => __typename === 'Conclusion')).toHaveLength(1)
})

test('without a quorum nothing is concluded; who declared a conflict does not count', async () => {
  const { conclude, chair, first, sessionId, dossierId, submit, second } = await aScored([[30, 20, 20]])
  await act(client, first, 'declareConflict', { sessionId, dossierId, reason: 'Họ hàng' })

  expect(await conclude()).toEqual({ __typename: 'QuorumNotReached', sheets: 1, quorum: 2 })
  const query =
    'query ($s: UUID!) { session(id: $s) { council { sessions { id } } dossiers { evaluation(sessionId: $s) { awaited conflicts { userId reason } } } } }'
  expect((await client.execute(chair, query, { s: sessionId })).data!['session']).toEqual({
    council: { sessions: [{ id: sessionId }] },
    dossiers: [{ evaluation: { awaited: [second.userId], conflicts: [{ userId: first.userId, reason: 'Họ hàng' }] } }],
  })
  await submit(second, [30, 20, 20])
  expect(await conclude()).toMatchObject({ sheets: 2 })
})

test('where members differ too much the council says why', async () => {
  const { conclude } = await aScored(
    [
      [40, 20, 20],
      [20, 20, 20],
    ],
    { divergencePercent: 40 },
  )

  expect(await conclude()).toEqual({ __typename: 'ConclusionIncomplete', undecided: [], unexplained: ['A'], isFindingOpen: false })
  expect(await conclude({ agreed: [{ criterionCode: 'A', points: 40, reason: 'x' }] })).toEqual({
    __typename: 'PointsNotInRubric',
    faults: [{ code: 'A', problem: 'POINTS_OUT_OF_RANGE' }],
  })
  const done = await conclude({ agreed: [{ criterionCode: 'A', reason: 'Hai cách hiểu vùng nguyên liệu' }] })
  expect(done.criteria).toContainEqual({ criterionCode: 'A', points: 30, reason: 'Hai cách hiểu vùng nguyên liệu' })
})

test('a finding that the dossier is out of the running is answered either way', async () => {
  const found = { disqualificationReason: 'Hợp đồng giả' }
  const out = await aScored([[40, 25, 30]])
  await out.submit(out.first, [40, 25, 30], found)
  expect(await out.conclude()).toMatchObject({ __typename: 'ConclusionIncomplete', isFindingOpen: true })
  expect(await out.conclude({ isDisqualified: true, findingReason: 'Giám định chữ ký' })).toMatchObject({
    star: null,
    band: 5,
    outcome: 'DISQUALIFIED',
    findingReason: 'Giám định chữ ký',
  })
  expect(await out.status()).toBe('REJECTED')

  const cleared = await aScored([[40, 25, 30]])
  await cleared.submit(cleared.first, [40, 25, 30], found)
  expect(await cleared.conclude({ findingReason: 'Đã đối chiếu bản gốc' })).toMatchObject({ outcome: 'FORWARD' })
})

test('nobody is disqualified whom no member found to be', async () => {
  const { conclude } = await aScored([
    [30, 20, 20],
    [30, 20, 20],
  ])

  expect(await conclude({ isDisqualified: true })).toMatchObject({ code: 'BAD_USER_INPUT', field: 'isDisqualified' })
  expect(await conclude({ agreed: [{ criterionCode: 'A' }, { criterionCode: 'A' }] })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'agreed',
  })
})

test('only the chair concludes, in an open session, what is scored in it', async () => {
  const { conclude, first, secretary, officer, sessionId } = await aScored([
    [30, 20, 20],
    [30, 20, 20],
  ])

  for (const who of [first, secretary]) expect(await conclude({}, who)).toMatchObject({ code: 'FORBIDDEN' })
  expect(await conclude({ dossierId: (await aDossier(database, land)).dossierId })).toEqual({ __typename: 'DossierNotInSession' })
  await act(client, officer, 'closeSession', { sessionId })
  expect(await conclude()).toEqual({ __typename: 'SessionClosed' })
})

test('a dossier of 2024 is graded by its district, which sends four stars to the province', async () => {
  const { dossierId } = await aDossier(database, land, { regimeId: 'R2', level: 'DISTRICT', datedOn: '2024-06-01' })
  const leaves = await leavesOf(database, dossierId)
  const officer = {
    userId: randomUUID(),
    memberships: [{ role: 'OFFICER' as const, organizationId: randomUUID(), subjectIds: [land.districtId] }],
  }
  const { chair, sessionId } = await aSession(client, land, [dossierId], {
    officer,
    level: 'DISTRICT',
    unitId: land.districtId,
    quorum: 1,
    decidedOn: '2024-06-01',
  })
  await act(client, chair, 'submitScoreSheet', { sessionId, dossierId, lines: bestLines(leaves, { A: 30, B: 20, C: 25 }) })

  expect(await act(client, chair, 'concludeDossier', { sessionId, dossierId, agreed: [] })).toMatchObject({
    average: 75,
    star: 4,
    outcome: 'FORWARD',
  })
})

import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { planGround } from '../../seeds/plan-ground.ts'

const ATTEND = 'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { people } }'
const UNTRAINED = (who: string) =>
  `query ($unitId: UUID!, $year: Int! = 2024, $first: Int, $after: String) { ${who}(unitId: $unitId, year: $year, first: $first, after: $after) { edges { node { id name } } pageInfo { endCursor } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let ground: ReturnType<typeof planGround>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2024-05-01T09:00:00Z'))).schema)
  ground = planGround(database)
})
afterAll(() => database.drop())

async function aCourse() {
  const here = await ground.aProvince()
  const officer = anActor('OFFICER', here.province.id)
  const unitId = here.communes[0]!.id
  const courseId = await ground.record('training_course', here.province.id, { title: 'Chu trình', topic: 'OCOP_CYCLE', is_basic: true })
  const sessionId = await ground.record('training_session', here.province.id, {
    course_id: courseId,
    held_on: '2024-05-05',
    place: 'Tam Kỳ',
  })
  const officers: string[] = []
  for (const name of ['An', 'Bình', 'Chi']) officers.push(await ground.record('ocop_officer', unitId, { name, in_post_from: '2020-01-01' }))
  const attend = (given: object, by = officer) =>
    client.execute(by, ATTEND, { input: { sessionId, officerIds: [], producerIds: [], incompleteIds: [], ...given } })
  const untrained = async (who: 'untrainedOfficers' | 'untrainedProducers', variables: object = {}, by = officer) =>
    (await client.execute(by, UNTRAINED(who), { unitId, ...variables })).data![who]
  const names = async (who: 'untrainedOfficers' | 'untrainedProducers', variables: object = {}) =>
    (await untrained(who, variables)).edges.map(({ node }: { node: { name: string } }) => node.name)
  return { ...here, unitId, officer, officers, attend, untrained, names, sessionId }
}

test('whoever completed the course is no longer among the untrained; the last word on a session counts', async () => {
  const { officers, attend, names } = await aCourse()
  expect(await names('untrainedOfficers')).toEqual(['An', 'Bình', 'Chi'])

  expect((await attend({ officerIds: officers, incompleteIds: [officers[2]] })).data).toEqual({ recordAttendance: { people: 3 } })
  expect(await names('untrainedOfficers')).toEqual(['Chi'])

  await attend({ officerIds: [officers[0], officers[2]] })
  expect(await names('untrainedOfficers')).toEqual(['Bình'])
  expect(await names('untrainedOfficers', { year: 2025 })).toEqual(['An', 'Bình', 'Chi'])
})

test('producers with a dossier of the year are to be trained too', async () => {
  const { unitId, attend, names } = await aCourse()
  const product = await ground.aProduct(unitId)
  await ground.aDossier(product)
  await ground.aProduct(unitId)
  expect(await names('untrainedProducers')).toEqual(['HTX Cát Trắng'])

  await attend({ producerIds: [product.producerId, product.producerId] })

  expect(await names('untrainedProducers')).toEqual([])
})

test('the untrained are listed page by page', async () => {
  const { untrained } = await aCourse()
  const first = await untrained('untrainedOfficers', { first: 2 })
  const second = await untrained('untrainedOfficers', { first: 2, after: first.pageInfo.endCursor })

  expect([...first.edges, ...second.edges].map(({ node }: any) => node.name)).toEqual(['An', 'Bình', 'Chi'])
})

test('strangers neither write attendance nor read who is untrained', async () => {
  const { unitId, districts, communes, attend, officers, sessionId } = await aCourse()
  for (const by of [anActor('OFFICER', districts[0]!.id), anActor('OFFICER', randomUUID()), anActor('PRODUCER', unitId)])
    expect((await attend({ officerIds: officers }, by)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  const ask = (by = aVisitor()) => client.execute(by, UNTRAINED('untrainedOfficers'), { unitId })
  expect((await ask()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await ask(anActor('OFFICER', communes[1]!.id))).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(await database.query('SELECT FROM training_attendance WHERE session_id = $1', [sessionId])).toEqual([])
})

test.each([
  ['an officer nobody knows', { officerIds: [randomUUID()] }, 'officerIds'],
  ['a producer nobody knows', { producerIds: [randomUUID()] }, 'producerIds'],
  ['more people than fit', { officerIds: Array.from({ length: 501 }, () => randomUUID()) }, 'officerIds'],
])('says at which field the trouble is: %s', async (_, given, field) => {
  const { attend } = await aCourse()

  expect((await attend(given)).errors).toMatchObject([{ extensions: { field } }])
})

test('an office reads back who took part, and how long they stayed', async () => {
  const { unitId, districts, officers, officer, attend, sessionId } = await aCourse()
  const { producerId } = await ground.aProduct(unitId)
  await attend({ officerIds: [officers[1], officers[0]], producerIds: [producerId], incompleteIds: [officers[1]] })
  const SHEET = `query ($sessionId: UUID!) { trainingAttendance(sessionId: $sessionId) { courseTitle heldOn people { name isOfficer isCompleted unit { id } } } }`
  const sheet = (by = officer, id = sessionId) => client.execute(by, SHEET, { sessionId: id })

  expect((await sheet()).data!['trainingAttendance']).toEqual({
    courseTitle: 'Chu trình',
    heldOn: '2024-05-05',
    people: [
      { name: 'An', isOfficer: true, isCompleted: true, unit: { id: unitId } },
      { name: 'Bình', isOfficer: true, isCompleted: false, unit: { id: unitId } },
      { name: 'HTX Cát Trắng', isOfficer: false, isCompleted: true, unit: { id: unitId } },
    ],
  })
  const codes = [await sheet(anActor('OFFICER', districts[0]!.id)), await sheet(officer, randomUUID())].map(
    ({ errors }) => errors?.[0]?.extensions?.['code'],
  )
  expect(codes).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})

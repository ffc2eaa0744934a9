import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair } from '../../seeds/fair-ground.ts'

const EDIT = /* GraphQL */ `
  mutation ($input: EditFairInput!) {
    editFair(input: $input) {
      __typename
      ... on Fair {
        name
        version
        boothsLeft
        summary
        slug
      }
      ... on FairChangedMeanwhile {
        currentVersion
      }
      ... on TooFewBooths {
        minimum
      }
      ... on FairNotReady {
        fairStatus
      }
    }
  }
`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

const PLAN = {
  name: 'Hội chợ mới',
  theme: 'MIXED',
  scope: 'OUT_OF_PROVINCE',
  venue: 'Hà Nội',
  startsOn: '2027-01-10',
  endsOn: '2027-01-12',
  boothCount: 20,
}

async function aFairToEdit(overrides: Record<string, unknown> = {}) {
  const fair = await aFair(database, overrides)
  const owner = anActor('ORGANIZER', fair.organizerId)
  const edit = (changes: Record<string, unknown> = {}, actor = owner) =>
    client.execute(actor, EDIT, { input: { fairId: fair.fairId, version: 1, ...PLAN, ...changes } })
  return { ...fair, edit }
}

test('replaces the plan, keeps the slug, and counts the change', async () => {
  const fair = await aFairToEdit({ summary: 'Cũ', accepted_count: 4 })

  const { data } = await fair.edit()

  expect(data).toEqual({
    editFair: { __typename: 'Fair', name: 'Hội chợ mới', version: 2, boothsLeft: 16, summary: null, slug: fair.slug },
  })
  const [audited] = await database.query(
    `SELECT before->>'name' AS before, after->>'name' AS after FROM audit_entry WHERE subject_id = $1`,
    [fair.fairId],
  )
  expect(audited).toEqual({ before: 'Hội chợ thử', after: 'Hội chợ mới' })
})

test('of ten who edit the same version one succeeds', async () => {
  const fair = await aFairToEdit()

  const answers = await race(database, 10, () => fair.edit())

  const kinds = answers.map(({ data }) => data!['editFair'].__typename).toSorted()
  expect(kinds).toEqual(['Fair', ...Array.from({ length: 9 }, () => 'FairChangedMeanwhile')].toSorted())
})

test('tells the version the fair has by now', async () => {
  const fair = await aFairToEdit({ version: 7 })

  expect((await fair.edit()).data).toEqual({ editFair: { __typename: 'FairChangedMeanwhile', currentVersion: 7 } })
})

test.each([
  ['fewer booths than are given away', { accepted_count: 5 }, { boothCount: 4 }, { __typename: 'TooFewBooths', minimum: 5 }],
  ['no booths while applications are open', { status: 'APPLICATIONS_OPEN' }, { boothCount: 0 }, { __typename: 'TooFewBooths', minimum: 1 }],
  [
    'an opening before applications close',
    { status: 'APPLICATIONS_OPEN' },
    { startsOn: '2026-12-19' },
    { __typename: 'ClosingDateOutOfRange' },
  ],
  ['a last day before the first', {}, { endsOn: '2027-01-09' }, { __typename: 'FairEndsBeforeItStarts' }],
  ['a cancelled fair', { status: 'CANCELLED' }, {}, { __typename: 'FairNotReady', fairStatus: 'CANCELLED' }],
  ['a fair that was held', { status: 'HELD' }, {}, { __typename: 'FairNotReady', fairStatus: 'HELD' }],
])('refuses %s', async (_, fair, changes, refusal) => {
  const { edit, fairId } = await aFairToEdit(fair)

  expect((await edit(changes)).data).toEqual({ editFair: refusal })
  expect(await database.query('SELECT version FROM fair WHERE id = $1', [fairId])).toEqual([{ version: 1 }])
})

test('answers strangers as if there were no such fair', async () => {
  const fair = await aFairToEdit()
  const stranger = anActor('ORGANIZER', randomUUID())

  const answers = [await fair.edit({}, stranger), await fair.edit({ fairId: randomUUID() }, stranger)]

  expect(answers[0]!.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(answers[0]).toEqual(answers[1])
})

import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aFair } from '../../seeds/fair-ground.ts'

const FIELDS = 'procedure earliestOn dueOn status authority legalBasis isVerified explanation'
const PREVIEW = `query ($scope: FairScope!, $startsOn: LocalDate!, $endsOn: LocalDate!, $isExempt: Boolean! = false) {
  fairDeadlines(scope: $scope, startsOn: $startsOn, endsOn: $endsOn, isExempt: $isExempt) { ${FIELDS} }
}`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let english: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const { schema } = await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))
  client = createTestClient(schema)
  english = createTestClient(schema, { language: 'en' })
})
afterAll(() => database.drop())

const preview = async (variables: Record<string, unknown>) => {
  const { data } = await client.execute(aVisitor(), PREVIEW, {
    scope: 'IN_PROVINCE',
    startsOn: '2027-01-10',
    endsOn: '2027-01-14',
    ...variables,
  })
  return data!['fairDeadlines'] as Record<string, unknown>[]
}

test('previews what the law asks for of a fair at home', async () => {
  expect(
    (await preview({})).map(({ procedure, earliestOn, dueOn, status, authority, isVerified }) => ({
      procedure,
      earliestOn,
      dueOn,
      status,
      authority,
      isVerified,
    })),
  ).toEqual([
    {
      procedure: 'REGISTER_FAIR',
      earliestOn: '2026-01-10',
      dueOn: '2026-12-11',
      status: 'UPCOMING',
      authority: 'Sở Công Thương nơi tổ chức',
      isVerified: true,
    },
    {
      procedure: 'REPLY_OF_AUTHORITY',
      earliestOn: null,
      dueOn: '2026-12-22',
      status: 'UPCOMING',
      authority: 'Sở Công Thương nơi tổ chức',
      isVerified: false,
    },
    {
      procedure: 'AMEND_REGISTRATION',
      earliestOn: null,
      dueOn: '2026-12-26',
      status: 'UPCOMING',
      authority: 'Sở Công Thương nơi tổ chức',
      isVerified: false,
    },
    {
      procedure: 'REPORT_RESULTS',
      earliestOn: '2027-01-15',
      dueOn: '2027-02-13',
      status: 'UPCOMING',
      authority: 'Sở Công Thương nơi tổ chức',
      isVerified: false,
    },
  ])
})

test('overseas another authority is asked, earlier', async () => {
  const [register, , amend] = await preview({ scope: 'OVERSEAS' })

  expect(register).toMatchObject({ dueOn: '2026-11-26', status: 'DUE_SOON', authority: 'Cục Xúc tiến thương mại', isVerified: false })
  expect(amend).toMatchObject({ dueOn: '2026-12-11', isVerified: true })
})

test('an exempt fair is not registered, but reports', async () => {
  const deadlines = await preview({ isExempt: true })

  expect(deadlines.map(({ status, dueOn }) => [status, dueOn])).toEqual([
    ['NOT_APPLICABLE', null],
    ['NOT_APPLICABLE', null],
    ['NOT_APPLICABLE', null],
    ['UPCOMING', '2027-02-13'],
  ])
})

test.each([
  ['2018-07-14', undefined],
  ['2018-07-15', 'Nghị định 81/2018/NĐ-CP điều 29'],
  ['2024-12-01', 'Nghị định 81/2018/NĐ-CP điều 29 (sửa đổi bởi Nghị định 128/2024/NĐ-CP)'],
  ['2026-06-26', 'Nghị định 81/2018/NĐ-CP điều 29 (sửa đổi bởi Nghị định 128/2024/NĐ-CP và 239/2026/NĐ-CP)'],
])('a fair that opens on %s stands under the law of that day', async (startsOn, legalBasis) => {
  const [register] = await preview({ startsOn, endsOn: startsOn })

  expect(register?.['legalBasis']).toBe(legalBasis)
})

test('the calendar knows Tết, days off in lieu and Saturdays worked in exchange', async () => {
  const works = async (day: string) =>
    (await database.query('SELECT is_working FROM working_calendar WHERE day = $1', [day]))[0]?.is_working

  expect([
    await works('2024-02-14'),
    await works('2026-04-27'),
    await works('2026-08-31'),
    await works('2026-08-22'),
    await works('2026-11-23'),
  ]).toEqual([false, false, false, true, undefined])
})

test('a fair knows its own deadlines, in the language of the request', async () => {
  const { slug } = await aFair(database, { exemption_decision: '973/KH-UBND', exemption_decided_on: '2026-02-01' })

  const { data } = await english.execute(
    aVisitor(),
    `query ($slug: String!) { fair(slug: $slug) { exemption { decisionNumber } deadlines { procedure status explanation } } }`,
    { slug },
  )

  expect(data!['fair'].exemption).toEqual({ decisionNumber: '973/KH-UBND' })
  expect(data!['fair'].deadlines[0]).toMatchObject({
    procedure: 'REGISTER_FAIR',
    status: 'NOT_APPLICABLE',
    explanation: expect.stringContaining('No registration'),
  })
})

test.each([
  ['a last day before the first', { endsOn: '2027-01-09' }],
  ['a day that does not exist', { startsOn: '2027-02-30' }],
])('refuses %s', async (_, variables) => {
  const { errors } = await client.execute(aVisitor(), PREVIEW, {
    scope: 'IN_PROVINCE',
    startsOn: '2027-01-10',
    endsOn: '2027-01-14',
    ...variables,
  })

  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }])
})

import { randomUUID } from 'node:crypto'
import { anActor, aVisitor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { planGround } from '../../seeds/plan-ground.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let ground: ReturnType<typeof planGround>
let producerId: string
let productId: string
let courseId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  let minute = 0
  client = createTestClient((await createApplication(database, () => new Date(Date.UTC(2024, 4, 1, 9, minute++)))).schema)
  ground = planGround(database)
  const { province, communes } = await ground.aProvince()
  ;({ productId, producerId } = await ground.aProduct(communes[0]!.id))
  courseId = await ground.record('training_course', province.id, { title: 'Chu trình OCOP', topic: 'OCOP_CYCLE', is_basic: true })
})
afterAll(() => database.drop())

interface Kind {
  readonly name: string
  readonly list: string
  /** A record as it should be; ids of the ground are filled in. */
  readonly good: () => Record<string, unknown>
  /** What is corrected. */
  readonly better: Record<string, unknown>
  readonly bad: readonly (readonly [what: string, given: Record<string, unknown>, field: string])[]
}

const KINDS: readonly Kind[] = [
  {
    name: 'FocalPoint',
    list: 'focalPoints',
    good: () => ({
      kind: 'FOCAL_POINT',
      name: 'Phòng Nông nghiệp',
      head: null,
      decisionNumber: '12/QĐ',
      decidedOn: '2024-03-01',
      endedOn: null,
    }),
    better: { decisionNumber: '21/QĐ' },
    bad: [
      ['a body that ends before it begins', { endedOn: '2024-02-29' }, 'endedOn'],
      ['no decision', { decisionNumber: ' ' }, 'decisionNumber'],
    ],
  },
  {
    name: 'OcopOfficer',
    list: 'ocopOfficers',
    good: () => ({ name: 'Cán bộ xã', position: 'Văn phòng', inPostFrom: '2022-01-01', inPostTo: null }),
    better: { inPostTo: '2024-12-31' },
    bad: [['a post that ends before it begins', { inPostTo: '2021-12-31' }, 'inPostTo']],
  },
  {
    name: 'TrainingCourse',
    list: 'trainingCourses',
    good: () => ({ title: 'Nhãn mác', topic: 'LABELS_AND_PACKAGING', isBasic: false }),
    better: { isBasic: true },
    bad: [['a title of endless length', { title: 'x'.repeat(201) }, 'title']],
  },
  {
    name: 'TrainingSession',
    list: 'trainingSessions',
    good: () => ({ courseId, heldOn: '2024-05-05', place: 'Tam Kỳ', trainer: null }),
    better: { heldOn: '2024-05-06' },
    bad: [['a course nobody knows', { courseId: randomUUID() }, 'courseId']],
  },
  {
    name: 'SupportRecord',
    list: 'supportRecords',
    good: () => ({
      producerId,
      organization: 'HTX Cát Trắng',
      kind: 'UPGRADE',
      supportedOn: '2024-05-05',
      amount: 50_000_000,
      description: 'Máy sấy',
    }),
    better: { amount: null },
    bad: [
      ['a producer nobody knows', { producerId: randomUUID() }, 'producerId'],
      ['a negative amount', { amount: -1 }, 'amount'],
    ],
  },
  {
    name: 'FoodSafetyCommitment',
    list: 'foodSafetyCommitments',
    good: () => ({ producerId, documentNumber: null, receivedBy: 'UBND xã', signedOn: '2024-01-01', validTo: '2027-01-01' }),
    better: { validTo: '2026-01-01' },
    bad: [['one that ends before it begins', { validTo: '2023-12-31' }, 'validTo']],
  },
  {
    name: 'LabelCheck',
    list: 'labelChecks',
    good: () => ({
      productId,
      checkedOn: '2024-05-05',
      hasMandatoryText: true,
      hasOrigin: true,
      hasDates: false,
      hasFittingPackage: true,
      hasCorrectMarks: true,
      note: 'Thiếu hạn dùng',
    }),
    better: { hasDates: true, note: null },
    bad: [['a product nobody knows', { productId: randomUUID() }, 'productId']],
  },
  {
    name: 'MaterialArea',
    list: 'materialAreas',
    good: () => ({
      producerId: null,
      name: 'Vùng quế',
      material: 'Quế',
      hectares: 12.5,
      growingAreaCode: null,
      certificate: 'VietGAP',
      certificateValidTo: '2026-01-01',
    }),
    better: { hectares: 13.25 },
    bad: [['no ground at all', { hectares: 0 }, 'hectares']],
  },
  {
    name: 'ProtectedMark',
    list: 'protectedMarks',
    good: () => ({
      productId,
      name: 'Nước mắm Cửa Khe',
      kind: 'COLLECTIVE_MARK',
      certificateNumber: '212345',
      grantedBy: 'Cục Sở hữu trí tuệ',
      grantedOn: '2020-05-01',
      validTo: '2030-05-01',
    }),
    better: { validTo: null },
    bad: [
      ['protection that ends before it begins', { validTo: '2020-04-30' }, 'validTo'],
      ['no certificate', { certificateNumber: ' ' }, 'certificateNumber'],
    ],
  },
  {
    name: 'LinkageContract',
    list: 'linkageContracts',
    good: () => ({
      producerId,
      partner: 'Siêu thị',
      stage: 'CONSUMPTION',
      goods: 'Nước mắm',
      outputPercent: 62.5,
      signedOn: '2024-01-01',
      validTo: null,
    }),
    better: { outputPercent: 80 },
    bad: [['more than all of the output', { outputPercent: 100.5 }, 'outputPercent']],
  },
  {
    name: 'Conference',
    list: 'conferences',
    good: () => ({
      kind: 'REVIEW',
      planYear: 2024,
      title: 'Tổng kết',
      heldOn: '2024-12-20',
      place: null,
      participants: 120,
      conclusions: null,
    }),
    better: { participants: 121 },
    bad: [['fewer than nobody', { participants: -1 }, 'participants']],
  },
  {
    name: 'DeclaredPromotion',
    list: 'declaredPromotions',
    good: () => ({ kind: 'OVERSEAS_CAMPAIGN', title: 'Tuần hàng', country: 'LA', heldOn: '2024-08-01', source: 'Báo Quảng Nam' }),
    better: { country: 'TH' },
    bad: [
      ['a campaign abroad at home', { country: 'VN' }, 'country'],
      ['no source', { source: '' }, 'source'],
    ],
  },
  {
    name: 'DeclaredResult',
    list: 'declaredResults',
    good: () => ({
      productId,
      period: 'FIRST_YEAR',
      endsOn: '2024-06-30',
      revenue: 150_000_000,
      profit: -1,
      source: 'Báo cáo của chủ thể',
    }),
    better: { profit: 30_000_000 },
    bad: [['negative revenue', { revenue: -1 }, 'revenue']],
  },
]

async function anOffice({ name, list, good }: Kind) {
  const { province, districts, communes } = await ground.aProvince()
  const officer = anActor('OFFICER', districts[0]!.id)
  const unitId = communes[0]!.id
  const fields = Object.keys(good()).join(' ')
  const shape = `__typename ... on ${name} { id version voidedBecause unit { id } ${fields} } ... on Refusal { message }`
  const record = (given: object = {}, by = officer) =>
    client.execute(by, `mutation ($input: Record${name}Input!) { record${name}(input: $input) { ${shape} } }`, {
      input: { idempotencyKey: randomUUID(), unitId, ...good(), ...given },
    })
  const correct = (id: string, given: object, by = officer) =>
    client.execute(by, `mutation ($input: Correct${name}Input!) { correct${name}(input: $input) { ${shape} } }`, {
      input: { id, version: 1, ...good(), ...given },
    })
  const read = (unit: string, by = officer, variables: object = {}) =>
    client.execute(
      by,
      `query ($unitId: UUID!, $first: Int, $after: String) { ${list}(unitId: $unitId, first: $first, after: $after) {
      edges { node { id ${fields} } } pageInfo { hasNextPage endCursor } } }`,
      { unitId: unit, ...variables },
    )
  return { officer, unitId, province, districts, communes, record, correct, read }
}

const FORBIDDEN = [{ extensions: { code: 'FORBIDDEN' } }]

test.each(KINDS)('$name: recorded, read back and corrected, each in the audit trail', async kind => {
  const { record, correct, read, unitId, districts } = await anOffice(kind)

  const made = (await record()).data![`record${kind.name}`]
  const mended = (await correct(made.id, kind.better)).data![`correct${kind.name}`]

  expect(made).toEqual({
    __typename: kind.name,
    id: expect.any(String),
    version: 1,
    voidedBecause: null,
    unit: { id: unitId },
    ...kind.good(),
  })
  expect(mended).toEqual({ ...made, version: 2, ...kind.better })
  const { edges } = (await read(districts[0]!.id)).data![kind.list]
  expect(edges).toEqual([{ node: { id: made.id, ...kind.good(), ...kind.better } }])
  const audited = await database.query('SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at', [made.id])
  expect(audited).toEqual([{ action: `record${kind.name}` }, { action: `correct${kind.name}` }])
})

test.each(KINDS.flatMap(kind => kind.bad.map(bad => [`${kind.name}: ${bad[0]}`, kind, bad] as const)))(
  'says at which field the trouble is: %s',
  async (_, kind, [, given, field]) => {
    const { record, read, unitId } = await anOffice(kind)

    expect((await record(given)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
    expect((await read(unitId)).data![kind.list].edges).toEqual([])
  },
)

test.each(KINDS)('$name: only officers in charge of the unit record, correct and read', async kind => {
  const { record, correct, read, unitId, districts, communes, province } = await anOffice(kind)
  const { id } = (await record()).data![`record${kind.name}`]

  for (const stranger of [
    anActor('OFFICER', districts[1]!.id),
    anActor('OFFICER', communes[1]!.id),
    anActor('PRODUCER', unitId),
    anActor('COUNCIL_MEMBER', unitId),
  ]) {
    expect((await record({}, stranger)).errors).toMatchObject(FORBIDDEN)
    expect((await correct(id, kind.better, stranger)).errors).toMatchObject(FORBIDDEN)
    expect((await read(unitId, stranger)).errors).toMatchObject(FORBIDDEN)
  }
  expect((await read(unitId, aVisitor())).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }])
  expect((await correct(randomUUID(), kind.better)).errors).toMatchObject(FORBIDDEN)
  expect((await record({}, anActor('OFFICER', province.id))).data![`record${kind.name}`].__typename).toBe(kind.name)
})

const ONE = KINDS[0]!

test('asking twice is asking once, and of two corrections at once one wins', async () => {
  const { record, correct } = await anOffice(ONE)
  const idempotencyKey = randomUUID()

  const made = await race(database, 5, () => record({ idempotencyKey }))
  const ids = new Set(made.map(({ data }) => data!['recordFocalPoint'].id))
  const mended = await race(database, 5, () => correct([...ids][0] as string, ONE.better))

  expect(ids.size).toBe(1)
  expect((await record({ idempotencyKey, name: 'Khác' })).data!['recordFocalPoint'].__typename).toBe('IdempotencyKeyReused')
  expect(mended.map(({ data }) => data!['correctFocalPoint'].__typename).toSorted()).toEqual([
    'FocalPoint',
    ...Array.from({ length: 4 }, () => 'RecordChangedMeanwhile'),
  ])
})

test('a record entered by mistake is voided for a reason, and stays', async () => {
  const { record, correct, read, unitId } = await anOffice(ONE)
  const { id } = (await record()).data!['recordFocalPoint']

  expect((await correct(id, { voidedBecause: 'Nhập nhầm xã' })).data!['correctFocalPoint']).toMatchObject({
    voidedBecause: 'Nhập nhầm xã',
    version: 2,
  })

  expect((await read(unitId)).data!['focalPoints'].edges).toHaveLength(1)
  expect((await correct(id, { version: 2, voidedBecause: 'x'.repeat(501) })).errors).toMatchObject([
    { extensions: { field: 'voidedBecause' } },
  ])
})

test('records are listed page by page, the latest first', async () => {
  const { record, read, unitId } = await anOffice(ONE)
  const ids: string[] = []
  for (let made = 0; made < 3; made++) ids.push((await record()).data!['recordFocalPoint'].id)

  const first = (await read(unitId, undefined, { first: 2 })).data!['focalPoints']
  const second = (await read(unitId, undefined, { first: 2, after: first.pageInfo.endCursor })).data!['focalPoints']

  expect([...first.edges, ...second.edges].map(({ node }: any) => node.id)).toEqual(ids.toReversed())
  expect((await read(unitId, undefined, { after: 'x' })).errors).toMatchObject([{ extensions: { field: 'after' } }])
})

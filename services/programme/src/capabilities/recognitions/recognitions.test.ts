import { randomUUID } from 'node:crypto'
import {
  ProgrammeRecognitionExtendedV1,
  ProgrammeRecognitionGrantedV1,
  ProgrammeRecognitionLapsedV1,
  RecognitionClaimedV1,
} from '@ocop/contracts'
import { UnitOfWork } from '@ocop/service-kit/database'
import { anActor, aVisitor, createTestClient, createTestDatabase, eventsIn, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aKnownProduct, aLand, type Land } from '../../seeds/known-land.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const FIELDS =
  '__typename ... on Recognition { id star status expiresOn extendedTo extensionBasis revokedOn revocationGround revocationNote }'
const REVOKE = `mutation ($input: RevokeRecognitionInput!) { revokeRecognition(input: $input) { ${FIELDS} } }`
const EXTEND = `mutation ($input: ExtendRecognitionInput!) { extendRecognition(input: $input) { ${FIELDS} ... on ExtensionNotProvided { latest } } }`
const MORNING = new Date('2026-11-23T03:00:00Z')
let now = MORNING
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let application: Awaited<ReturnType<typeof createApplication>>
let land: Land
let officer: ReturnType<typeof anActor>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  client = createTestClient(application.schema)
  land = await aLand(database)
  officer = anActor('OFFICER', land.provinceId)
})
afterAll(() => database.drop())

type Claim = NonNullable<typeof RecognitionClaimedV1.payload>

/** What a source says of a product. */
function claim(productId: string, more: Partial<Claim> = {}, occurredAt = '2026-11-20T00:00:00Z') {
  const payload: Claim = {
    productId,
    star: 3,
    decisionNumber: '10/QĐ-UBND',
    authority: 'UBND tỉnh Quảng Nam',
    issuedOn: '2023-12-22',
    isIssueDateApproximate: false,
    expiresOn: null,
    revokedOn: null,
    revocationNote: null,
    verificationLevel: 'OFFICIAL_NEWS',
    source: 'báo',
    ...more,
  }
  const reaction = application.reactions.find(({ topic }) => topic === RecognitionClaimedV1.topic)!
  return new UnitOfWork(database).run(transaction => reaction.handle(payload as never, transaction, { id: randomUUID(), occurredAt }))
}

async function aRecognition(more: Partial<Claim> = {}) {
  const { productId } = await aKnownProduct(database, land.communeId)
  await claim(productId, more)
  const [{ id }] = await database.query('SELECT id FROM recognition WHERE product_id = $1', [productId])
  return { productId, recognitionId: id as string }
}
const gradings = async (productId: string) => {
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { gradings { star status decisionNumber expiresOn source verificationLevel revokedOn } } } }'
  const { data, errors } = await client.execute(aVisitor(), query, { r: [{ __typename: 'Product', id: productId }] })
  expect(errors).toBeUndefined()
  return data!['_entities'][0].gradings
}
const of = async <Payload extends { readonly productId: string }>(contract: { topic: string; payload?: Payload }, productId: string) =>
  (await eventsIn(database, contract)).filter(event => event.productId === productId)
const revoke = async (recognitionId: string, more: object = {}, actor = officer) => {
  const input = { recognitionId, ground: 'FALSE_DOSSIER', revokedOn: '2026-11-20', ...more }
  const { data, errors } = await client.execute(actor, REVOKE, { input })
  return { outcome: data?.['revokeRecognition'], errors }
}
const extend = async (recognitionId: string, more: object = {}, actor = officer) => {
  const { data, errors } = await client.execute(actor, EXTEND, { input: { recognitionId, basis: 'Hồ sơ 12/PĐK', ...more } })
  return { outcome: data?.['extendRecognition'], errors }
}

test('a claim becomes a recognition of the public history, as well proved as its source, and is announced', async () => {
  const { productId, recognitionId } = await aRecognition()

  expect(await gradings(productId)).toEqual([
    {
      star: 3,
      status: 'VALID',
      decisionNumber: '10/QĐ-UBND',
      expiresOn: '2026-12-22',
      source: 'báo',
      verificationLevel: 'OFFICIAL_NEWS',
      revokedOn: null,
    },
  ])
  expect(await of(ProgrammeRecognitionGrantedV1, productId)).toMatchObject([
    { recognitionId, star: 3, issuedOn: '2023-12-22', expiresOn: '2026-12-22', version: 1, dossierId: null, extendedTo: null },
  ])
})

test('what is claimed again is told once, what is mended is told anew, and an older word changes nothing', async () => {
  const { productId } = await aRecognition()
  await claim(productId)
  await claim(productId, { decisionNumber: '11/QĐ-UBND' }, '2026-11-21T00:00:00Z')
  await claim(productId, { decisionNumber: '9/QĐ-UBND' }, '2026-11-19T00:00:00Z')

  expect(await gradings(productId)).toMatchObject([{ decisionNumber: '11/QĐ-UBND' }])
  expect((await of(ProgrammeRecognitionGrantedV1, productId)).map(({ version, decisionNumber }) => [version, decisionNumber])).toEqual([
    [1, '10/QĐ-UBND'],
    [2, '11/QĐ-UBND'],
  ])
})

test('a revocation that a source tells of stays one', async () => {
  const { productId } = await aRecognition({ revokedOn: '2025-01-01', revocationNote: 'Hồ sơ giả' })
  await application.evaluation.lapse.execute()

  expect(await gradings(productId)).toMatchObject([{ status: 'REVOKED', revokedOn: '2025-01-01' }])
  expect(await of(ProgrammeRecognitionGrantedV1, productId)).toMatchObject([{ revokedOn: '2025-01-01', revocationNote: 'Hồ sơ giả' }])
  expect(await of(ProgrammeRecognitionLapsedV1, productId)).toEqual([])
})

test('a revoked star is worth nothing at once, and everybody is told once', async () => {
  const { productId, recognitionId } = await aRecognition()

  const answers = await race(database, 10, () => revoke(recognitionId, { note: 'Kết luận thanh tra 5/KL' }))

  const done = answers.filter(({ outcome }) => outcome?.__typename === 'Recognition')
  expect(done).toMatchObject([
    {
      outcome: { status: 'REVOKED', revokedOn: '2026-11-20', revocationGround: 'FALSE_DOSSIER', revocationNote: 'Kết luận thanh tra 5/KL' },
    },
  ])
  expect(answers.filter(({ outcome }) => outcome?.__typename === 'RecognitionNotValid')).toHaveLength(9)
  await application.evaluation.lapse.execute()
  expect(await of(ProgrammeRecognitionLapsedV1, productId)).toMatchObject([
    { recognitionId, reason: 'REVOKED', on: '2026-11-20', version: 2, revocationGround: 'FALSE_DOSSIER' },
  ])
  expect(
    await database.query(`SELECT actor_id FROM audit_entry WHERE action = 'revokeRecognition' AND subject_id = $1`, [recognitionId]),
  ).toEqual([{ actor_id: officer.userId }])
})

test.each([
  ['revokedOn', { revokedOn: '2026-11-24' }],
  ['revokedOn', { revokedOn: '2020-01-01' }],
  ['note', { note: 'x'.repeat(2001) }],
  ['ground', { ground: 'REPLACED' }],
])('a revocation is refused at %s: %o', async (field, more) => {
  const { recognitionId } = await aRecognition()

  expect((await revoke(recognitionId, more)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
})

test.each([
  ['a visitor', () => aVisitor(), 'UNAUTHENTICATED'],
  ['a producer', () => anActor('PRODUCER', randomUUID()), 'FORBIDDEN'],
  ['an officer of elsewhere', () => anActor('OFFICER', randomUUID()), 'FORBIDDEN'],
  ['an officer of the commune', () => anActor('OFFICER', land.communeId), 'FORBIDDEN'],
  ['an officer of the district that once was', () => anActor('OFFICER', land.districtId), 'FORBIDDEN'],
])('%s may neither revoke nor extend, nor learn whether there is anything', async (_, actorOf, code) => {
  const { recognitionId } = await aRecognition()
  for (const id of [recognitionId, randomUUID()]) {
    expect((await revoke(id, {}, actorOf())).errors).toMatchObject([{ extensions: { code } }])
    expect((await extend(id, {}, actorOf())).errors).toMatchObject([{ extensions: { code } }])
  }
})

const LATER = { star: 4, issuedOn: '2025-06-01', decisionNumber: '77/QĐ-UBND' }

test.each(['the later', 'the earlier'])('a later star takes the place of the earlier, when %s is heard of last', async last => {
  const { productId } = await aKnownProduct(database, land.communeId)
  for (const star of last === 'the later' ? [{}, LATER] : [LATER, {}]) await claim(productId, star)

  expect(await gradings(productId)).toMatchObject([
    { star: 4, status: 'VALID', revokedOn: null },
    { star: 3, status: 'REPLACED', revokedOn: '2025-06-01' },
  ])
  const ended = [...(await of(ProgrammeRecognitionLapsedV1, productId)), ...(await of(ProgrammeRecognitionGrantedV1, productId))]
  expect(ended).toContainEqual(expect.objectContaining({ star: 3, revokedOn: '2025-06-01', revocationGround: 'REPLACED', version: 2 }))
  expect((await of(ProgrammeRecognitionLapsedV1, productId)).length).toBe(last === 'the later' ? 1 : 0)
})

test('of two stars that are heard of at once only the later stands', async () => {
  const { productId } = await aKnownProduct(database, land.communeId)
  const days = ['2024-01-10', '2024-03-10', '2024-06-10', '2025-01-10', '2025-03-10', '2025-06-10']
  const waiting = [...days]

  await race(database, days.length, () => claim(productId, { issuedOn: waiting.pop()! }))

  const history = await gradings(productId)
  expect(history.map(({ status }: { status: string }) => status)).toEqual(['VALID', ...days.slice(1).map(() => 'REPLACED')])
  expect(history.slice(1).map(({ revokedOn }: { revokedOn: string }) => revokedOn)).toEqual(days.slice(1).toReversed())
})

test('what was replaced does not come back when its successor is revoked, and cannot be revoked or extended', async () => {
  const { productId, recognitionId } = await aRecognition()
  await claim(productId, LATER)
  const [{ id }] = await database.query('SELECT id FROM recognition WHERE product_id = $1 AND star = 4', [productId])

  await revoke(id, { revokedOn: '2026-11-20' })

  expect(await gradings(productId)).toMatchObject([{ status: 'REVOKED' }, { status: 'REPLACED' }])
  expect((await revoke(recognitionId)).outcome).toEqual({ __typename: 'RecognitionNotValid' })
  expect((await extend(recognitionId)).outcome).toEqual({ __typename: 'RecognitionNotValid' })
})

test.each(['PROPOSAL_ONLY', 'COMMERCIAL'] as const)('what is only %s ends no star', async verificationLevel => {
  const { productId } = await aRecognition()
  await claim(productId, { ...LATER, verificationLevel })

  expect(await gradings(productId)).toMatchObject([{ star: 4 }, { star: 3, status: 'VALID' }])
})

test('a star that had run out, or was revoked, before the next one came is not called replaced', async () => {
  const ranOut = await aRecognition({ issuedOn: '2021-01-01' })
  const revoked = await aRecognition({ revokedOn: '2025-01-01' })
  for (const { productId } of [ranOut, revoked]) await claim(productId, LATER)

  expect(await gradings(ranOut.productId)).toMatchObject([{ status: 'VALID' }, { status: 'EXPIRED', revokedOn: null }])
  expect(await gradings(revoked.productId)).toMatchObject([{ status: 'VALID' }, { status: 'REVOKED', revokedOn: '2025-01-01' }])
})

test('the ministry may revoke everywhere', async () => {
  const { recognitionId } = await aRecognition({ star: 5 })

  expect((await revoke(recognitionId, {}, anActor('OFFICER', COUNTRY))).outcome).toMatchObject({ status: 'REVOKED', star: 5 })
})

test('the transition of the law lets a certificate of before count at most 180 days longer, on a basis', async () => {
  const { productId, recognitionId } = await aRecognition()
  expect((await extend(recognitionId, { extendedTo: '2027-06-21' })).outcome).toEqual({
    __typename: 'ExtensionNotProvided',
    latest: '2027-06-20',
  })
  expect((await extend(recognitionId, { extendedTo: '2026-12-22' })).errors).toMatchObject([{ extensions: { field: 'extendedTo' } }])
  expect((await extend(recognitionId, { basis: ' ' })).errors).toMatchObject([{ extensions: { field: 'basis' } }])

  expect((await extend(recognitionId)).outcome).toMatchObject({
    status: 'VALID',
    expiresOn: '2026-12-22',
    extendedTo: '2027-06-20',
    extensionBasis: expect.stringContaining('Hồ sơ 12/PĐK (Quyết định 26/2026/QĐ-TTg'),
  })
  expect(await of(ProgrammeRecognitionExtendedV1, productId)).toMatchObject([{ recognitionId, extendedTo: '2027-06-20', version: 2 }])

  now = new Date('2027-06-20T03:00:00Z')
  expect(await gradings(productId)).toMatchObject([{ status: 'EXTENDED' }])
  now = new Date('2027-06-21T03:00:00Z')
  expect(await gradings(productId)).toMatchObject([{ status: 'EXPIRED' }])
  now = MORNING
})

test('a certificate of the law of today, or one that ran out before that law, is not extended', async () => {
  const ofToday = await aRecognition({ issuedOn: '2026-10-01' })
  const ranOut = await aRecognition({ issuedOn: '2023-05-21' })

  for (const { recognitionId } of [ofToday, ranOut])
    expect((await extend(recognitionId)).outcome).toEqual({ __typename: 'ExtensionNotProvided', latest: null })
})

test.each([
  // ran out the day the law came into force, 22 May 2026; its 180 days end on 18 November
  ['2023-05-22', '2026-11-18', '2026-11-18'],
  ['2023-08-01', '2026-11-23', '2027-01-28'],
])('a certificate of %s that has run out is still extended on %s, until %s', async (issuedOn, day, latest) => {
  now = new Date(`${day}T03:00:00Z`)
  const { productId, recognitionId } = await aRecognition({ issuedOn })
  await application.evaluation.lapse.execute()

  expect((await extend(recognitionId)).outcome).toMatchObject({ status: 'EXTENDED', extendedTo: latest })
  expect(await of(ProgrammeRecognitionExtendedV1, productId)).toMatchObject([{ extendedTo: latest }])

  now = new Date(Date.parse(latest) + 2 * 86_400_000)
  await application.evaluation.lapse.execute()
  expect(await of(ProgrammeRecognitionLapsedV1, productId)).toMatchObject([{ recognitionId, reason: 'EXPIRED', extendedTo: latest }])
  now = MORNING
})

test('after the 180 days of the law nothing is extended', async () => {
  now = new Date('2026-11-19T03:00:00Z')
  const { recognitionId } = await aRecognition({ issuedOn: '2023-05-22' })

  expect((await extend(recognitionId)).outcome).toEqual({ __typename: 'ExtensionNotProvided', latest: '2026-11-18' })
  now = MORNING
})

test('after it has run out a certificate is extended to no day that has passed, and not when another followed', async () => {
  const { productId, recognitionId } = await aRecognition({ issuedOn: '2023-08-01' })
  expect((await extend(recognitionId, { extendedTo: '2026-11-22' })).errors).toMatchObject([{ extensions: { field: 'extendedTo' } }])

  await claim(productId, { issuedOn: '2026-10-01' })
  expect((await extend(recognitionId)).outcome).toEqual({ __typename: 'RecognitionNotValid' })
})

test('what ran out is announced once, however many instances look', async () => {
  const [runsOut, extended, longAgo] = [await aRecognition(), await aRecognition(), await aRecognition({ issuedOn: '2022-01-01' })]
  await extend(extended.recognitionId)
  await application.evaluation.lapse.execute()
  now = new Date('2026-12-22T17:00:00Z')
  const others = await Promise.all([1, 2, 3].map(() => createApplication(database, () => now)))

  const turns = [...others, ...others]
  await race(database, 6, () => turns.pop()!.evaluation.lapse.execute())

  expect(await of(ProgrammeRecognitionLapsedV1, runsOut.productId)).toMatchObject([{ reason: 'EXPIRED', on: '2026-12-23', version: 2 }])
  expect(await of(ProgrammeRecognitionLapsedV1, extended.productId)).toEqual([])
  expect(await of(ProgrammeRecognitionLapsedV1, longAgo.productId)).toEqual([])
  now = MORNING
})

test('the gateway finds a recognition by its id', async () => {
  const { recognitionId } = await aRecognition()
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Recognition { star certificateNumber } } }'
  const { data } = await client.execute(aVisitor(), query, {
    r: [recognitionId, randomUUID()].map(id => ({ __typename: 'Recognition', id })),
  })

  expect(data!['_entities']).toEqual([{ star: 3, certificateNumber: null }, null])
})

test('an office lists the stars of its area with what they are worth today, and no other office’s', async () => {
  const elsewhere = await aLand(database)
  const { productId, recognitionId } = await aRecognition()
  await revoke(recognitionId)
  const query = `query ($unitId: UUID, $status: RecognitionStatus) {
    recognitions(unitId: $unitId, status: $status, first: 100) { edges { node { id status certificatePath product { id } } } } }`
  const ask = async (unitId: string | null, status?: string, actor = officer) => {
    const { data, errors } = await client.execute(actor, query, { unitId, status })
    return errors?.[0]?.extensions?.['code'] ?? data!['recognitions'].edges.map(({ node }: { node: object }) => node)
  }
  const revoked = { id: recognitionId, status: 'REVOKED', certificatePath: null, product: { id: productId } }
  expect(await ask(land.provinceId)).toContainEqual(revoked)
  expect(await ask(land.communeId, 'REVOKED')).toContainEqual(revoked)
  expect(await ask(land.provinceId, 'VALID')).not.toContainEqual(revoked)
  expect(await ask(elsewhere.provinceId)).toBe('FORBIDDEN')
  expect(await ask(null)).toBe('FORBIDDEN')
  expect(await ask(null, 'REVOKED', anActor('OFFICER', COUNTRY))).toContainEqual(revoked)
})

import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import { anActor, countStatements, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, anImportedStar, aRubric } from '../../seeds/dossier-ground.ts'
import { ACCEPT, ADMIT, DECLINE } from '../../seeds/office-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'

const LOOK = `query ($id: UUID!) { dossier(id: $id) { isUnprocessed lookAlikes { name product { id } isSameCommune isSameProducer hasStar likeness } } }`
const INBOX = `query ($first: Int) { officeDossiers(first: $first) { edges { node { id lookAlikes { name } screeningDecision { reason } } } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let rubricId: string
let place: Awaited<ReturnType<typeof aPlace>>
let province: Actor

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-10-05T09:00:00Z'))).schema)
  rubricId = await aRubric(database)
})
beforeEach(async () => {
  place = await aPlace(database)
  province = anActor('OFFICER', place.provinceId)
})
afterAll(() => database.drop())

async function aRegistration(overrides: Record<string, unknown> = {}, name = 'Bánh đậu xanh Nguyễn Thị Bông') {
  const made = { ...(await aProducer(database, place.communeId, { name })), communeId: place.communeId }
  const dossierId = await aDossier(database, made, {
    status: 'PROPOSED',
    level: 'PROVINCE',
    rubric_id: rubricId,
    product_name: name,
    ...overrides,
  })
  const ask = async (actor: Actor, query: string, input: Record<string, unknown> = {}) => {
    const { data, errors } = await client.execute(actor, query, { input: { dossierId, ...input } })
    return { ...Object.values(data ?? {})[0], errors }
  }
  const look = async (actor = province) => (await client.execute(actor, LOOK, { id: dossierId })).data!['dossier']
  return { ...made, dossierId, producer: anActor('PRODUCER', made.producerId), ask, look }
}
const REASON = { reason: ' Bao bì khác hẳn ', packagingNote: 'Hộp giấy, tem QR' }

test('names alike in the same set of the same commune or district are shown, the most alike first', async () => {
  const one = await aRegistration()
  const twin = await aProducer(database, place.communeId, { name: 'BÁNH ĐẬU XANH Nguyễn Thị Bòng' })
  const cousin = await aProducer(database, place.otherCommuneId, { name: 'Bánh đậu xanh Nguyễn Thị Hoa' })
  await anImportedStar(database, cousin.productId, { issued_on: '2025-01-01', expires_on: '2028-01-01' })
  await aProducer(database, place.communeId, { name: 'Bánh đậu xanh Nguyễn Thị Bông', set_number: 5 })
  await aProducer(database, place.communeId, { name: 'Rượu gạo Bàn Than' })
  await aProducer(database, place.communeId, { name: 'Bánh đậu xanh Nguyễn Thị Bông', is_published: false })
  await aProducer(database, (await aPlace(database)).communeId, { name: 'Bánh đậu xanh Nguyễn Thị Bông' })

  const { lookAlikes } = await one.look()

  expect(lookAlikes).toMatchObject([
    { product: { id: twin.productId }, likeness: 1, isSameCommune: true, isSameProducer: false, hasStar: false },
    { product: { id: cousin.productId }, isSameCommune: false, isSameProducer: false, hasStar: true },
  ])
  expect(lookAlikes).toHaveLength(2)
  expect((await one.look(one.producer)).lookAlikes).toBeNull()
})

test('a product listed by its district of 2024 is found from the commune of today that lies in it', async () => {
  const one = await aRegistration()
  const elsewhere = await aPlace(database)
  await aProducer(database, elsewhere.communeId, { name: 'Bánh đậu xanh Nguyễn Thị Bòng' })
  expect((await one.look()).lookAlikes).toEqual([])

  await database.query(
    `INSERT INTO unit_place (unit_id, view, area_id) VALUES ($1, 'DISTRICT_2024', $3), ($2, 'DISTRICT_2024', $3)
     ON CONFLICT (unit_id, view) DO UPDATE SET area_id = excluded.area_id`,
    [place.communeId, elsewhere.communeId, randomUUID()],
  )

  expect((await one.look()).lookAlikes).toMatchObject([{ name: 'Bánh đậu xanh Nguyễn Thị Bòng', isSameCommune: false }])
})

test('a doubtful registration is accepted only once it was admitted with a reason', async () => {
  const fresh = await aRegistration({ set_number: 1 }, 'Rau câu chỉ vàng')
  const plain = await aRegistration({}, 'Tinh dầu trầm hương An Phúc')

  expect((await fresh.look()).isUnprocessed).toBe(true)
  expect((await fresh.ask(province, ACCEPT)).__typename).toBe('RegistrationNotScreened')
  expect(await fresh.ask(province, ADMIT, REASON)).toMatchObject({
    status: 'PROPOSED',
    screening: 'ADMITTED',
    screeningReason: 'Bao bì khác hẳn',
    screeningDecision: { isAdmitted: true, reason: 'Bao bì khác hẳn', packagingNote: 'Hộp giấy, tem QR' },
  })
  expect(await fresh.ask(province, ACCEPT)).toMatchObject({ status: 'ACCEPTED', screening: 'ADMITTED' })
  expect(await plain.ask(province, ACCEPT)).toMatchObject({ status: 'ACCEPTED' })
})

test('a declined registration ends the dossier, and makes room for another', async () => {
  const one = await aRegistration()

  expect(await one.ask(province, DECLINE, REASON)).toMatchObject({
    status: 'REJECTED',
    screening: 'DECLINED',
    steps: [{ step: 'REGISTRATION_DECLINED', note: 'Bao bì khác hẳn' }],
  })
  expect(await one.ask(province, ADMIT, REASON)).toMatchObject({ __typename: 'RegistrationDecided', screening: 'DECLINED' })
  await aDossier(database, one)
})

test('of ten decisions at once one counts', async () => {
  const one = await aRegistration()
  let turn = 0

  const outcomes = await race(database, 10, () => one.ask(province, turn++ % 2 === 0 ? ADMIT : DECLINE, REASON))

  expect(outcomes.filter(({ __typename }) => __typename === 'Dossier')).toHaveLength(1)
  expect(outcomes.filter(({ __typename }) => __typename === 'RegistrationDecided')).toHaveLength(9)
})

test('the office that will score screens while the commune still has the dossier, and not once it is accepted', async () => {
  const early = await aRegistration({ status: 'SUBMITTED', level: 'COMMUNE' })
  const late = await aRegistration({ status: 'ACCEPTED' }, 'Mực rim xé sợi cô Kiệu')

  expect(await early.ask(province, ADMIT, REASON)).toMatchObject({ status: 'SUBMITTED', screening: 'ADMITTED' })
  expect(await late.ask(province, DECLINE, REASON)).toMatchObject({ __typename: 'DossierNotReady', status: 'ACCEPTED' })
})

test.each([
  ['no reason', { reason: ' ' }, 'reason'],
  ['an endless reason', { reason: 'x'.repeat(2_001) }, 'reason'],
  ['an endless note', { packagingNote: 'x'.repeat(2_001) }, 'packagingNote'],
])('%s is refused at the field', async (_, input, field) => {
  const one = await aRegistration()

  expect((await one.ask(province, DECLINE, { ...REASON, ...input })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field } },
  ])
})

test('others do not screen, and learn nothing', async () => {
  const one = await aRegistration()
  const strangers = [place.communeId, place.districtId, COUNTRY, (await aPlace(database)).provinceId].map(unitId =>
    anActor('OFFICER', unitId),
  )

  for (const stranger of [...strangers, one.producer]) {
    const answer = await one.ask(stranger, ADMIT, REASON)
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(answer).toEqual(await one.ask(stranger, ADMIT, { ...REASON, dossierId: randomUUID() }))
  }
})

test('an inbox with look-alikes costs the same number of statements for one dossier and for many', async () => {
  for (let count = 0; count < 4; count++) await aRegistration()
  const ask = (first: number) => countStatements(database, () => client.execute(province, INBOX, { first }))

  expect(await ask(4)).toBe(await ask(1))
})

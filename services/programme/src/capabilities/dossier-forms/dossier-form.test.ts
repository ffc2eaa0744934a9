import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { FILLED_FORM } from '../../seeds/filing-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'

const FIELDS = `applicantType registrationNumber foundedOn address phone email representativeName representativeTitle representativeGender
  representativeEthnicity specification standard history organisation materials technology qualityChanges market plan labourCount
  localLabourCount business { year revenue profit }`
const EDIT = `mutation ($input: EditDossierFormInput!) { editDossierForm(input: $input) { __typename
  ... on Dossier { version form { ${FIELDS} } } ... on DossierNotReady { status } ... on DossierChangedMeanwhile { version } } }`
const READ = `query ($id: UUID!) { dossier(id: $id) { form { ${FIELDS} } } }`

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let place: Awaited<ReturnType<typeof aPlace>>
let rubricId: string

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
  place = await aPlace(database)
  rubricId = await aRubric(database)
})
afterAll(() => database.drop())

async function aWriter(overrides: Record<string, unknown> = {}) {
  const made = { ...(await aProducer(database, place.communeId)), communeId: place.communeId }
  const dossierId = await aDossier(database, made, overrides)
  const producer = anActor('PRODUCER', made.producerId)
  const edit = async (form: Record<string, unknown>, version = 1, actor = producer) => {
    const { data, errors } = await client.execute(actor, EDIT, { input: { dossierId, version, form } })
    return { ...data?.['editDossierForm'], errors }
  }
  const read = async (actor = producer) => (await client.execute(actor, READ, { id: dossierId })).data?.['dossier']?.form
  return { ...made, dossierId, producer, edit, read }
}

test('a producer fills the forms, and what is left out becomes empty', async () => {
  const writer = await aWriter()

  expect(await writer.edit({ ...FILLED_FORM, materials: ' Cá cơm, muối\u0000 ' })).toMatchObject({ version: 2, form: FILLED_FORM })
  expect(await writer.edit({ plan: 'Mới' }, 2)).toMatchObject({ version: 3, form: { plan: 'Mới', materials: null, business: [] } })
})

test('years stand latest first, and a loss is a loss', async () => {
  const business = [2024, 2026, 2025].map(year => ({ year, revenue: 10, profit: -5 }))

  const { form } = await (await aWriter()).edit({ business })

  expect(form.business.map(({ year }: { year: number }) => year)).toEqual([2026, 2025, 2024])
})

test('of ten changes of one version one is kept', async () => {
  const writer = await aWriter()

  const outcomes = await race(database, 10, () => writer.edit({ plan: randomUUID() }))

  expect(outcomes.filter(({ __typename }) => __typename === 'Dossier')).toHaveLength(1)
  expect(outcomes.filter(({ __typename, version }) => __typename === 'DossierChangedMeanwhile' && version === 2)).toHaveLength(9)
})

test.each([
  ['an e-mail without a place', { email: 'htx' }, 'form.email'],
  ['a telephone of letters', { phone: 'gọi tôi' }, 'form.phone'],
  ['a foundation in the future', { foundedOn: '2026-11-24' }, 'form.foundedOn'],
  ['endless materials', { materials: 'x'.repeat(5_001) }, 'form.materials'],
  ['fewer than nobody', { labourCount: -1 }, 'form.labourCount'],
  ['more locals than people', { labourCount: 2, localLabourCount: 3 }, 'form.localLabourCount'],
  ['four years', { business: [2023, 2024, 2025, 2026].map(year => ({ year, revenue: 1, profit: 1 })) }, 'form.business'],
  ['a year twice', { business: [2025, 2025].map(year => ({ year, revenue: 1, profit: 1 })) }, 'form.business'],
  ['a year to come', { business: [{ year: 2027, revenue: 1, profit: 1 }] }, 'form.business.0.year'],
  ['revenue below zero', { business: [{ year: 2025, revenue: -1, profit: -2 }] }, 'form.business.0.revenue'],
  ['profit above revenue', { business: [{ year: 2025, revenue: 1, profit: 2 }] }, 'form.business.0.profit'],
])('refuses %s at its field', async (_, form, field) => {
  const writer = await aWriter()

  expect((await writer.edit(form)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }])
  expect((await writer.read()).plan).toBeNull()
})

test('what is out of the producer’s hands is not changed; what the office sent back is', async () => {
  expect(await (await aWriter({ status: 'SUBMITTED', rubric_id: rubricId })).edit({})).toMatchObject({
    __typename: 'DossierNotReady',
    status: 'SUBMITTED',
  })
  expect(await (await aWriter({ status: 'COMPLETION_REQUESTED', rubric_id: rubricId })).edit({})).toMatchObject({ __typename: 'Dossier' })
})

test('gender and ethnicity are shown to the producer and the office that scores, the rest to all who may see the dossier', async () => {
  const writer = await aWriter({ status: 'PROPOSED', level: 'PROVINCE', rubric_id: rubricId, form: JSON.stringify(FILLED_FORM) })
  const personal = { representativeGender: 'FEMALE', representativeEthnicity: 'Cơ Tu' }
  const hidden = { representativeGender: null, representativeEthnicity: null, representativeName: 'Nguyễn Thị Tư' }

  expect(await writer.read()).toMatchObject(personal)
  expect(await writer.read(anActor('OFFICER', place.provinceId))).toMatchObject(personal)
  expect(await writer.read(anActor('OFFICER', place.communeId))).toMatchObject(hidden)
  expect(await writer.read(anActor('OFFICER', place.districtId))).toMatchObject(hidden)
  expect(await writer.read(anActor('OFFICER', (await aPlace(database)).provinceId))).toBeUndefined()
})

test('others do not write in it, and learn nothing', async () => {
  const writer = await aWriter()

  const answer = await writer.edit({}, 1, anActor('PRODUCER', randomUUID()))

  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await writer.edit({}, 1, anActor('OFFICER', place.provinceId))).errors).toEqual(answer.errors)
})

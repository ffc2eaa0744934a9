import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { anActor, aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'

// oxlint-disable-next-line node/no-process-env -- other people's schema is read where it is, never copied
const given = process.env['OCOP_VECTORS']
const folder = path.join(given ?? path.resolve(import.meta.dirname, '../../../../../../shared/data'), 'epcis')
const now = new Date('2026-11-23T09:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => now, { PUBLIC_URL: 'https://ocop.example' })).schema)
})
afterAll(() => database.drop())

/** A lot that went through every step, with inputs, a correction with and one without a replacement, and a recall. */
async function aLotWithEverything(code: string) {
  const [id, input, producerId] = [randomUUID(), randomUUID(), randomUUID()]
  for (const [lotId, gtin, unit] of [
    [id, '09521973000015', 'PIECE'],
    [input, null, 'GRAM'],
  ]) {
    await database.query(
      `INSERT INTO lot (id, material_name, producer_id, code, gtin, token, quantity, unit, produced_on, created_at) VALUES ($1, $6, $2, $7, $3, $4, 1000, $5, '2026-11-01', now())`,
      [lotId, producerId, gtin, lotId!.replaceAll('-', '').slice(0, 12), unit, lotId, code],
    )
  }
  const actor = anActor('PRODUCER', producerId)
  const record = async (step: string, more: object = {}) => {
    const input = {
      idempotencyKey: randomUUID(),
      lotId: id,
      step,
      eventTime: '2026-11-10T02:00:00Z',
      place: 'Tam Kỳ',
      details: 'ghi chú',
      quantity: 10,
      ...more,
    }
    const { data } = await client.execute(
      actor,
      'mutation ($input: RecordTraceEventInput!) { recordTraceEvent(input: $input) { ... on TraceEvent { id } } }',
      { input },
    )
    return data!['recordTraceEvent'].id as string
  }
  const correct = (eventId: string, replacement?: object) =>
    client.execute(actor, 'mutation ($input: CorrectTraceEventInput!) { correctTraceEvent(input: $input) { __typename } }', {
      input: { idempotencyKey: randomUUID(), eventId, reason: 'ghi nhầm', replacement },
    })
  for (const step of ['HARVESTED', 'RECEIVED_MATERIAL', 'PACKED', 'RECEIVED', 'SOLD', 'DESTROYED']) await record(step)
  await record('PROCESSED', { inputLotIds: [input], inputQuantities: [5] })
  await record('PROCESSED', { quantity: null })
  await record('INSPECTED', { isConformant: false, quantity: null, place: null, details: null })
  await correct(await record('SHIPPED', { salesPointId: randomUUID() }), {
    step: 'SHIPPED',
    eventTime: '2026-11-10T03:00:00Z',
    quantity: 9,
  })
  await correct(await record('SOLD'))
  await client.execute(actor, 'mutation ($input: OpenRecallInput!) { openRecall(input: $input) { __typename } }', {
    input: { idempotencyKey: randomUUID(), lotId: id, reason: 'thử' },
  })
  return { id, input }
}

const documentOf = async (id: string) =>
  JSON.parse((await client.execute(aVisitor(), 'query ($id: UUID!) { lot(id: $id) { epcis } }', { id })).data!['lot'].epcis)

test('tells the whole story in EPCIS words, with names that others understand', async () => {
  const lot = await aLotWithEverything('A/1')

  const document = await documentOf(lot.id)

  expect(document).toMatchObject({ type: 'EPCISDocument', schemaVersion: '2.0', creationDate: now.toISOString() })
  const events: Record<string, any>[] = document.epcisBody.eventList
  const of = (step: string) => events.filter(event => event['ocop:step'] === step)
  expect(events).toHaveLength(13)
  expect(of('HARVESTED')[0]).toMatchObject({
    type: 'ObjectEvent',
    action: 'ADD',
    bizStep: 'commissioning',
    eventTime: '2026-11-10T02:00:00.000Z',
    eventTimeZoneOffset: '+07:00',
    quantityList: [{ epcClass: 'https://id.gs1.org/01/09521973000015/10/A%2F1', quantity: 10 }],
    'ocop:place': 'Tam Kỳ',
    'ocop:details': 'ghi chú',
  })
  expect(
    of('PROCESSED').some(
      event =>
        event['inputQuantityList']?.[0].epcClass.startsWith('https://ocop.example/t/') && event['inputQuantityList'][0].uom === 'GRM',
    ),
  ).toBe(true)
  const [wrong, right] = of('SHIPPED')
  expect(wrong!['errorDeclaration']).toEqual({
    declarationTime: now.toISOString(),
    reason: 'incorrect_data',
    correctiveEventIDs: [right!['eventID']],
  })
  expect(of('SOLD').find(event => event['errorDeclaration'])!['errorDeclaration']).toMatchObject({ reason: 'did_not_occur' })
  expect(of('INSPECTED')[0]).toMatchObject({ disposition: 'non_conformant' })
  expect(of('RECALLED')[0]).toMatchObject({ bizStep: 'holding', disposition: 'recalled' })
})

describe.skipIf(!existsSync(folder))(`against the EPCIS 2.0.1 schema (skipped when ${folder} is missing)`, () => {
  const validator = () => {
    const ajv = new Ajv({ strict: false, allErrors: true })
    addFormats.default(ajv)
    return ajv.compile(JSON.parse(readFileSync(path.join(folder, 'schema/epcis-json-schema-2.0.1.json'), 'utf8')))
  }

  test('our documents validate', async () => {
    const validate = validator()
    const { id, input } = await aLotWithEverything('A-2')

    validate(await documentOf(id))
    expect(validate.errors ?? []).toEqual([])
    validate(await documentOf(input))
    expect(validate.errors ?? []).toEqual([])
  })

  test('the validator refuses what others say is wrong', () => {
    const validate = validator()
    const wrong = path.join(folder, 'invalid/openepcis-test-resources/Capture/Invalid')
    const accepted = readdirSync(wrong).filter(file => validate(JSON.parse(readFileSync(path.join(wrong, file), 'utf8'))))
    expect(accepted).toEqual([])
  })
})

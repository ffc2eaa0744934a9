import { anActor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aDossier, aRubric } from '../../seeds/dossier-ground.ts'
import { aPlace, aProducer } from '../../seeds/place-ground.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  client = createTestClient((await createApplication(database, () => new Date('2026-11-23T09:00:00Z'))).schema)
})
afterAll(() => database.drop())

test('an inbox can show one level only; what a form lacks is told to its producer alone', async () => {
  const rubricId = await aRubric(database)
  const { communeId, provinceId } = await aPlace(database)
  const made = { ...(await aProducer(database, communeId)), communeId }
  const other = { ...(await aProducer(database, communeId)), communeId }
  const atCommune = await aDossier(database, made, { status: 'SUBMITTED', rubric_id: rubricId })
  const atProvince = await aDossier(database, other, { status: 'PROPOSED', level: 'PROVINCE', rubric_id: rubricId })
  const inbox = async (level: string | null) => {
    const query = 'query ($level: OfficeLevel) { officeDossiers(filter: { level: $level }) { edges { node { id missingFields } } } }'
    const { data } = await client.execute(anActor('OFFICER', provinceId), query, { level })
    return data!['officeDossiers'].edges.map(({ node }: any) => node)
  }

  expect(await inbox('PROVINCE')).toEqual([{ id: atProvince, missingFields: [] }])
  expect(await inbox('COMMUNE')).toEqual([{ id: atCommune, missingFields: [] }])
  expect(await inbox(null)).toHaveLength(2)
  const query = 'query ($id: UUID!) { dossier(id: $id) { missingFields } }'
  const { data } = await client.execute(anActor('PRODUCER', made.producerId), query, { id: atCommune })
  expect(data!['dossier'].missingFields).toContain('phone')
})

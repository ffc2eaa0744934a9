import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'

const SCAN = `query ($salesPointId: UUID!, $code: String!) { scannedGoods(salesPointId: $salesPointId, code: $code) { product { id } lotCode expiresOn } }`
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => new Date('2026-11-23T05:00:00Z'))
  client = createTestClient(application.schema)
  scene = setScene(database, application)
})
afterAll(() => database.drop())

test('a label says which product, lot and last day come in, also of goods the point has never had', async () => {
  const point = await scene.aPoint()
  const { id } = await scene.aProduct({ code: '9521973000015' })
  const scan = async (code: string) =>
    (await client.execute(scene.staffOf(point), SCAN, { salesPointId: point.id, code })).data!['scannedGoods'] as unknown

  expect(await scan('9521973000015')).toEqual({ product: { id }, lotCode: null, expiresOn: null })
  expect(await scan('https://any.example/01/09521973000015/10/NM-1?17=281123')).toEqual({
    product: { id },
    lotCode: 'NM-1',
    expiresOn: '2028-11-23',
  })
  expect(await scan('(01)09521973000015(17)280200(10)NM-2')).toEqual({ product: { id }, lotCode: 'NM-2', expiresOn: '2028-02-29' })
  expect(await scan('(01)09521973000015(17)280231(10)NM-2')).toMatchObject({ lotCode: 'NM-2', expiresOn: null })
  expect(await scan('8931234567897')).toBeNull()
  expect(await scan('nước mắm')).toBeNull()
})

test('others may not, and nothing is bad input', async () => {
  const [point, other] = [await scene.aPoint(), await scene.aPoint()]
  const variables = { salesPointId: point.id, code: 'x' }
  expect((await client.execute(scene.staffOf(other), SCAN, variables)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  const unknown = { salesPointId: randomUUID(), code: 'x' }
  expect((await client.execute(scene.staffOf(other), SCAN, unknown)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  const nothing = { salesPointId: point.id, code: ' ' }
  expect((await client.execute(scene.staffOf(point), SCAN, nothing)).errors).toMatchObject([{ extensions: { field: 'code' } }])
})

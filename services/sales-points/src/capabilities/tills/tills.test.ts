import { randomUUID } from 'node:crypto'
import { createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTillScene } from '../../seeds/till-scene.ts'

const TILLS = /* GraphQL */ `
  query ($salesPointId: UUID!) {
    tills(salesPointId: $salesPointId) {
      id
      name
      revokedAt
      revokeReason
      syncedAt
      clockOffsetSeconds
      lastNumber
      missingNumbers {
        from
        to
      }
      salesPoint {
        id
      }
    }
  }
`
const REVOKE = /* GraphQL */ `
  mutation ($input: RevokeTillInput!) {
    revokeTill(input: $input) {
      __typename
      ... on Till {
        id
        revokedAt
        revokeReason
      }
    }
  }
`
const SNAPSHOT = /* GraphQL */ `
  query ($tillId: UUID!) {
    tillSnapshot(tillId: $tillId) {
      version
      takenAt
      isComplete
      till {
        id
        revokedAt
        salesPoint {
          id
        }
      }
      payeeAccount {
        accountNumber
      }
      products {
        productId
        name
        unit
        price
        code
        isAlcohol
        lots {
          lotCode
          expiresOn
          isRecalled
          free
        }
      }
    }
  }
`
const noon = new Date('2026-11-23T05:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let client: ReturnType<typeof createTestClient>
let scene: ReturnType<typeof setScene>
let tills: ReturnType<typeof setTillScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => noon)
  client = createTestClient(application.schema)
  scene = setScene(database, application)
  tills = setTillScene(scene, client)
})
afterEach(() => scene.insistOnLedger())
afterAll(() => database.drop())

type Who = Parameters<typeof client.execute>[0]
const listed = async (actor: Who, point: { id: string }) => (await client.execute(actor, TILLS, { salesPointId: point.id })).data?.['tills']
const snapshotOf = async (actor: Who, tillId: string) => (await client.execute(actor, SNAPSHOT, { tillId })).data!['tillSnapshot']
async function revoke(actor: Who, tillId: string, reason = 'máy bị mất', idempotencyKey: string = randomUUID()) {
  const { data, errors } = await client.execute(actor, REVOKE, { input: { idempotencyKey, tillId, reason } })
  return { ...data?.['revokeTill'], errors }
}

test('staff register a device; it is listed with how far its journal has come', async () => {
  const { device, line, send, staff, point, till } = await tills.aCounter(5)
  const [, second] = [device.sell([line(1)]), device.sell([line(1)])]
  await send([second], '2026-11-23T05:00:30.000Z')

  expect(await listed(staff, point)).toEqual([
    expect.objectContaining({
      id: till.id,
      revokedAt: null,
      syncedAt: noon.toISOString(),
      clockOffsetSeconds: 30,
      lastNumber: 2,
      missingNumbers: [{ from: 1, to: 1 }],
      salesPoint: { id: point.id },
    }),
  ])
})

test('a name is taken once while it is in use; a key for ever; the same key of a request again is the same till', async () => {
  const [point, other] = [await scene.aPoint(), await scene.aPoint()]
  const [staff, manager] = [scene.staffOf(point, other), tills.managerOf(point)]
  const key = randomUUID()
  const first = await tills.register(point, staff, { name: 'Máy quầy 1', idempotencyKey: key })
  const publicKey = first.keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')

  expect((await tills.register(point, staff, { name: 'Máy quầy 1', idempotencyKey: key, publicKey })).till).toEqual(first.till)
  expect((await tills.register(point, staff, { name: ' máy QUẦY 1 ' })).till).toEqual({ __typename: 'TillNameTaken' })
  expect((await tills.register(other, staff, { publicKey })).till).toEqual({ __typename: 'TillKeyTaken' })
  expect((await tills.register(other, staff, { name: 'Máy quầy 1' })).till).toMatchObject({ __typename: 'Till' })
  await revoke(manager, first.till.id)
  expect((await tills.register(point, staff, { name: 'Máy quầy 1' })).till).toMatchObject({ __typename: 'Till', lastNumber: 0 })
})

test('ten people register the same name at once: one till', async () => {
  const point = await scene.aPoint()
  const answers = await race(database, 10, () => tills.register(point, scene.staffOf(point), { name: 'Máy quầy' }))
  expect(answers.filter(({ till }) => till.__typename === 'Till')).toHaveLength(1)
  expect(answers.filter(({ till }) => till.__typename === 'TillNameTaken')).toHaveLength(9)
})

test.each([
  ['no name', { name: ' ' }, 'name'],
  ['a long name', { name: 'x'.repeat(61) }, 'name'],
  ['no key', { publicKey: 'x' }, 'publicKey'],
  ['a key of another kind', { publicKey: 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=' }, 'publicKey'],
])('bad input: %s', async (_, given, field) => {
  const point = await scene.aPoint()
  expect((await tills.register(point, scene.staffOf(point), given)).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field } },
  ])
})

test('managers revoke, with a reason and once; staff may not, strangers learn nothing', async () => {
  const { till, staff, manager, point } = await tills.aCounter(0)

  expect((await revoke(staff, till.id)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect((await revoke(tills.managerOf(await scene.aPoint()), till.id)).errors).toEqual((await revoke(manager, randomUUID())).errors)
  expect((await revoke(manager, till.id, ' ')).errors).toMatchObject([{ extensions: { field: 'reason' } }])
  expect(await revoke(manager, till.id)).toMatchObject({ __typename: 'Till', revokedAt: noon.toISOString(), revokeReason: 'máy bị mất' })
  expect(await revoke(manager, till.id)).toMatchObject({ __typename: 'TillAlreadyRevoked' })
  expect(await listed(staff, point)).toMatchObject([{ id: till.id, revokeReason: 'máy bị mất' }])
  expect(await listed(scene.staffOf(await scene.aPoint()), point)).toBeUndefined()
})

test('a snapshot has all that a till needs to sell alone; its version changes with the goods, not with time', async () => {
  const { point, product, till, staff, manager, device, line, send } = await tills.aCounter(0, { code: '8931234567897', isAlcohol: true })
  await scene.receive(point, product, 4, { lotCode: 'LATE', expiresOn: '2027-05-01' })
  await scene.receive(point, product, 2, { lotCode: 'SOON', expiresOn: '2026-12-01' })
  await scene.receive(await scene.aPoint(), product, 9)
  const account = { salesPointId: point.id, bankBin: '970436', accountNumber: '0123456789', accountName: 'HTX DEMO' }
  await application.setPayeeAccount.execute(account, manager)

  const before = await snapshotOf(staff, till.id)
  const again = await snapshotOf(staff, till.id)
  const sync = await send([device.sell([line(1, { lotCode: 'SOON' })])])
  const after = await snapshotOf(staff, till.id)

  expect(before).toMatchObject({
    isComplete: true,
    takenAt: noon.toISOString(),
    payeeAccount: { accountNumber: '0123456789' },
    till: { id: till.id, revokedAt: null, salesPoint: { id: point.id } },
    products: [
      {
        productId: product.id,
        price: 65_000,
        code: '8931234567897',
        isAlcohol: true,
        lots: [
          { lotCode: 'SOON', expiresOn: '2026-12-01', isRecalled: false, free: 2 },
          { lotCode: 'LATE', expiresOn: '2027-05-01', isRecalled: false, free: 4 },
        ],
      },
    ],
  })
  expect(again.version).toBe(before.version)
  expect(sync.snapshotVersion).toBe(after.version)
  expect(after.version).not.toBe(before.version)
})

test('a snapshot of another point’s till and of none get the same answer', async () => {
  const { till } = await tills.aCounter(1)
  const stranger = scene.staffOf(await scene.aPoint())
  const [others, none] = [
    await client.execute(stranger, SNAPSHOT, { tillId: till.id }),
    await client.execute(stranger, SNAPSHOT, { tillId: randomUUID() }),
  ]
  expect(others.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
  expect(none.errors).toEqual(others.errors)
})

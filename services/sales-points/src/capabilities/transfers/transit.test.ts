import { createTestClient, createTestDatabase } from '@ocop/testing-kit'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setScene } from '../../seeds/test-scene.ts'
import { setTransferScene, type Told } from '../../seeds/transfer-scene.ts'

const noon = new Date('2026-11-23T05:00:00Z')
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>
let scene: ReturnType<typeof setScene>
let transfers: ReturnType<typeof setTransferScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => now)
  const client = createTestClient(application.schema)
  scene = setScene(database, application)
  transfers = setTransferScene(scene, client, application)
})
afterEach(async () => {
  now = noon
  await scene.insistOnLedger()
  await transfers.insistOnTransit()
})
afterAll(() => database.drop())

type Random = (below: number) => number
type Points = Awaited<ReturnType<typeof transfers.twoPoints>>

/** What the goods of a transfer come to, and what the shelves hold: nothing is doubled and nothing is gone. */
async function insistOnGoods({ shelves }: Points, start: number, transfer: Told): Promise<void> {
  const [here, there] = await shelves()
  const sum = (part: string) => transfer.lines.reduce((total: number, line: Told) => total + line[part], 0)
  for (const line of transfer.lines) expect(line.received + line.lost + line.damaged + line.returned + line.inTransit).toBe(line.dispatched)
  expect(here).toBe(start - sum('dispatched') + sum('returned'))
  expect(there).toBe(sum('received'))
  expect(here! + there! + sum('inTransit') + sum('lost') + sum('damaged')).toBe(start)
  const isOver = sum('inTransit') === 0
  expect(transfer.state === 'RECEIVED').toBe(isOver)
}

const received = (transfer: Told, upTo: Random) =>
  transfer.lines
    .map((line: Told) => ({ lineId: line.id, received: upTo(5), lost: upTo(2), damaged: upTo(2), returned: upTo(2) }))
    .filter(({ received: r, lost, damaged, returned }: Told) => r + lost + damaged + returned > 0)

async function anything(points: Points, transfer: Told, upTo: Random): Promise<Told> {
  const open = transfer.discrepancies.filter(({ outcome }: Told) => outcome === null)
  if (open.length > 0 && upTo(2) === 0) {
    const outcome = (['RECEIVED', 'LOST', 'DAMAGED', 'RETURNED'] as const)[upTo(4)]
    const told = { transferId: transfer.id, discrepancyId: open[upTo(open.length)].id, outcome, reason: 'Kiểm tra' }
    return transfers.step('resolveTransferDiscrepancy', points.manager, told)
  }
  const lines = received(transfer, upTo)
  if (lines.length === 0) return transfer
  const answer = await points.receive(transfer, lines)
  return answer.__typename === 'Transfer' ? answer : transfer
}

test('whatever is received, reported and resolved in whatever order, nothing is doubled and nothing vanishes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 12 }),
      fc.array(fc.nat(), { minLength: 40, maxLength: 120 }),
      async (first, second, numbers) => {
        let place = 0
        const upTo: Random = below => numbers[place++ % numbers.length]! % below
        const points = await transfers.twoPoints(first, { lotCode: 'A' })
        await scene.receive(points.from, points.product, second, { lotCode: 'B', expiresOn: '2027-01-01' })
        let transfer = await points.send([points.line(1 + upTo(first + second))])
        for (let steps = 0; steps < 8 && transfer.state !== 'RECEIVED'; steps += 1) {
          transfer = await anything(points, transfer, upTo)
          await insistOnGoods(points, first + second, transfer)
        }
        await scene.insistOnLedger()
        await transfers.insistOnTransit()
      },
    ),
    { numRuns: 25 },
  )
}, 60_000)

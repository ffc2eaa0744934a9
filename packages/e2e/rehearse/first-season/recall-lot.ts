import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { AVAILABILITY, line, sell } from './keep-shelf.ts'
import { LEFT_BEFORE, SOLD_AFTER } from './numbers.ts'
import type { PlayedLot } from './tell-lot.ts'

const SCAN = 'query ($path: String!) { scanLot(path: $path) { ... on LotFound { warnings lot { recall { reason } } } } }'
const NOT_SELLABLE = '... on LotNotSellable { reason }'

/** Called back: off every shelf until an officer, and nobody else, has cleared it. */
export async function recallLot(story: Story, cast: Cast, lot: PlayedLot): Promise<void> {
  const { producer, officer, staff, visitor, salesPointId } = cast
  const goods = { salesPointId, productId: lot.productId, lotCode: lot.code }
  const reason = 'Diễn tập: nắp hũ không kín'
  const recall = await producer.carryOut('openRecall', once({ lotId: lot.id, reason }), ['Recall', 'id'])
  const second = await producer.attempt('openRecall', once({ lotId: lot.id, reason }))
  story.check('a recalled lot is not recalled again', second['__typename'], 'RecallAlreadyOpen')
  const { scanLot: warned } = await visitor.ask(SCAN, { path: lot.publicPath })
  story.check('who scans it is warned at once', warned, { warnings: ['RECALLED'], lot: { recall: { reason } } })
  const shelf = () => visitor.ask(AVAILABILITY, { id: lot.productId })
  await story.until('the shelf no longer offers it', shelf, ({ productById }) => productById.isOnShelf === false)
  const refused = await staff.attempt('sellAtCounter', once({ salesPointId, lines: [{ ...line(goods), quantity: 1 }] }), NOT_SELLABLE)
  story.check('it cannot be sold', [refused['__typename'], refused['reason']], ['LotNotSellable', 'RECALLED'])
  const received = await staff.attempt('receiveGoods', once({ ...goods, quantity: 1 }))
  story.check('it cannot come in', received['__typename'], 'LotRecalled')
  const byHimself = await producer.attempt('closeRecall', { recallId: recall['id'] }).catch((error: Error) => error.message)
  story.check('its producer cannot clear it', typeof byHimself, 'string')
  await officer.carryOut('closeRecall', { recallId: recall['id'], note: 'Diễn tập: đã kiểm tra lại' }, ['Recall', 'closedAt'])
  const back = await story.until('the shelf offers it again', shelf, ({ productById }) => productById.isOnShelf === true)
  story.check('nothing was lost meanwhile', back['productById'].availability[0]?.available, LEFT_BEFORE)
  await sell(staff, goods, SOLD_AFTER)
  story.step('sold again', { units: SOLD_AFTER })
}

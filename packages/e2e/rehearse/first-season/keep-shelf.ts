import { once, type Person } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { BROKEN, LEFT_BEFORE, MISCOUNTED, SHIPPED, SOLD_BEFORE, SOLD_BY_MISTAKE } from './numbers.ts'
import type { PlayedLot } from './tell-lot.ts'

/** Received, sold, taken back, corrected, counted: the page of the product follows. */
export async function keepShelf(story: Story, { staff, salesPointId, visitor }: Cast, lot: PlayedLot): Promise<void> {
  const goods = { salesPointId, productId: lot.productId, lotCode: lot.code }
  const receipt = once({ ...goods, quantity: SHIPPED, expiresOn: lot.expiresOn })
  const receive = () => staff.attempt('receiveGoods', receipt, '... on StockLot { onHand }')
  const received = await story.until('the sales point knows the product', receive, ({ __typename: outcome }) => outcome === 'StockLot')
  story.check('what came in is on the shelf', received['onHand'], SHIPPED)
  const repeated = await receive()
  story.check('the same receipt sent twice counts once', repeated['onHand'], SHIPPED)

  await sell(staff, goods, SOLD_BEFORE)
  const mistake = await sell(staff, goods, SOLD_BY_MISTAKE)
  story.step('sold over the counter', { units: SOLD_BEFORE + SOLD_BY_MISTAKE })
  const undoing = { counterSaleId: mistake['id'], reason: 'diễn tập: khách đổi ý' }
  await staff.carryOut('undoCounterSale', once(undoing), ['CounterSale', 'undoneAt'])
  const undoneTwice = await staff.attempt('undoCounterSale', once(undoing))
  story.check('a sale is taken back once', undoneTwice['__typename'], 'SaleAlreadyUndone')
  const adjusted = await staff.carryOut('adjustStock', once({ ...goods, change: -BROKEN, reason: 'DAMAGED' }), ['StockLot', 'onHand'])
  story.check('the books are corrected', adjusted['onHand'], SHIPPED - SOLD_BEFORE - BROKEN)
  const tooMany = await staff.attempt('sellAtCounter', once({ salesPointId, lines: [{ ...line(goods), quantity: SHIPPED }] }), AVAILABLE)
  story.check('nobody sells more than there is', tooMany, {
    ...tooMany,
    __typename: 'InsufficientStock',
    available: SHIPPED - SOLD_BEFORE - BROKEN,
  })
  const counting = { salesPointId, lines: [{ ...line(goods), counted: LEFT_BEFORE }] }
  const sealed = await staff.carryOut('sealBlindCount', once(counting), ['BlindCount', 'id differences { expected counted difference }'])
  story.check('the count finds what is missing', sealed['differences'], [
    { expected: LEFT_BEFORE + MISCOUNTED, counted: LEFT_BEFORE, difference: -MISCOUNTED },
  ])
  const explained = once({ countId: sealed['id'], reasons: [{ ...line(goods), reason: 'LOST' }] })
  const { outcome } = await staff.carryOut('explainBlindCount', explained, ['BlindCount', 'outcome'])
  story.check('the books follow when somebody has said why', outcome, 'EXPLAINED')
  const { productById } = await visitor.ask(AVAILABILITY, { id: lot.productId })
  story.check('the product page tells it at once', productById.availability, [{ available: LEFT_BEFORE, salesPoint: { id: salesPointId } }])
}

const AVAILABLE = '... on InsufficientStock { available }'
export const AVAILABILITY = 'query ($id: UUID!) { productById(id: $id) { isOnShelf availability { available salesPoint { id } } } }'

interface Goods {
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
}

export const line = ({ productId, lotCode }: Goods) => ({ productId, lotCode })

export const sell = (staff: Person, goods: Goods, quantity: number) =>
  staff.carryOut('sellAtCounter', once({ salesPointId: goods.salesPointId, lines: [{ ...line(goods), quantity }] }), [
    'CounterSale',
    'id total',
  ])

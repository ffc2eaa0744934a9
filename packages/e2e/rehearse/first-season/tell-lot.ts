import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { SHIPPED } from './numbers.ts'
import type { PlayedProduct } from './publish-product.ts'

export interface PlayedLot {
  readonly id: string
  readonly code: string
  readonly publicPath: string
  readonly productId: string
  readonly expiresOn: string
}

const DAY_MS = 86_400_000
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
const momentAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()

/** A lot from harvest to the road, told by its producer; its label leads to a page at once. */
export async function tellLot(story: Story, cast: Cast, product: PlayedProduct): Promise<PlayedLot> {
  const { producer, producerId, salesPointId, visitor } = cast
  const code = `DT-${Math.trunc(performance.timeOrigin).toString(36).toUpperCase()}`
  const expiresOn = dayFromNow(365)
  const declared = { producerId, productId: product.id, code, quantity: 100, producedOn: dayFromNow(-20), expiresOn }
  const begin = () => producer.attempt('createLot', once(declared), '... on Lot { id code publicPath trustTier }')
  // the trace learns of the product a moment after it was published
  const begun = await story.until('the trace knows the product', begin, ({ __typename: outcome }) => outcome === 'Lot')
  const { id: lotId, publicPath, trustTier } = begun as unknown as PlayedLot & { trustTier: string; id: string }
  story.check('a new lot is only recorded', trustTier, 'RECORDED')
  const again = await producer.attempt('createLot', once(declared))
  story.check('its code cannot be given twice', again['__typename'], 'LotCodeTaken')
  const events = [
    { step: 'INSPECTED', eventTime: momentAgo(10), place: 'Nhà ủ (diễn tập)' },
    { step: 'PACKED', eventTime: momentAgo(5), place: 'Xưởng đóng gói (diễn tập)', quantity: 100 },
    { step: 'SHIPPED', eventTime: momentAgo(1), quantity: SHIPPED, salesPointId },
  ]
  for (const event of events) await producer.carryOut('recordTraceEvent', once({ lotId, ...event }), ['TraceEvent', 'id'])
  story.step('the producer told the lot', { events: events.length })
  const tomorrow = await producer.attempt('recordTraceEvent', once({ lotId, step: 'INSPECTED', eventTime: momentAgo(-1) }))
  story.check('nothing happens in the future', tomorrow['__typename'], 'EventInTheFuture')
  const tooMuch = { lotId, step: 'SHIPPED', eventTime: momentAgo(1), quantity: 1_000, salesPointId }
  const impossible = await producer.attempt('recordTraceEvent', once(tooMuch))
  story.check('more than there is cannot leave', impossible['__typename'], 'MassBalanceExceeded')
  const { scanLot } = await visitor.ask('query ($path: String!) { scanLot(path: $path) { __typename ... on LotFound { lot { code } } } }', {
    path: publicPath,
  })
  story.check('the label leads to it', scanLot, { __typename: 'LotFound', lot: { code } })
  return { id: lotId, code, publicPath, productId: product.id, expiresOn }
}

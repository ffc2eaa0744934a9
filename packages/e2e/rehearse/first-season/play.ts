import { withStack } from '@ocop/launcher/stack'
import { Story } from '../story.ts'
import { checkTotals } from './check-totals.ts'
import { gatherCast } from './cast.ts'
import { holdFair } from './hold-fair.ts'
import { keepShelf } from './keep-shelf.ts'
import { publishProduct } from './publish-product.ts'
import { recallLot } from './recall-lot.ts'
import { tellLot } from './tell-lot.ts'

/** A product's first season, all through the public graph: from the producer's draft to the fair, with a recall on the way. */
export function rehearseFirstSeason(): Promise<void> {
  return withStack(
    async ({ gatewayUrl }) => {
      const story = new Story('first-season')
      const cast = await gatherCast(gatewayUrl)
      story.step('everybody signed in')
      const product = await publishProduct(story, cast)
      const lot = await tellLot(story, cast, product)
      await keepShelf(story, cast, lot)
      await recallLot(story, cast, lot)
      const fair = await holdFair(story, cast, product)
      await checkTotals(story, cast, { product, lot, fair })
      story.end()
    },
    { fresh: true, storefront: false },
  )
}

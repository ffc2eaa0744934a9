import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { BOOTHS, type PlayedFair } from './hold-fair.ts'
import { BROKEN, LEFT, MISCOUNTED, SHIPPED, SOLD_AFTER, SOLD_BEFORE, SOLD_BY_MISTAKE } from './numbers.ts'
import type { PlayedProduct } from './publish-product.ts'
import type { PlayedLot } from './tell-lot.ts'

interface Season {
  readonly product: PlayedProduct
  readonly lot: PlayedLot
  readonly fair: PlayedFair
}

interface Movement {
  readonly kind: string
  readonly quantity: number
  readonly onHandAfter: number
}

const LEDGER = /* GraphQL */ `
  query ($salesPointId: UUID!, $productId: UUID!) {
    stockMovements(salesPointId: $salesPointId, productId: $productId, first: 100) {
      edges {
        node {
          kind
          quantity
          onHandAfter
        }
      }
    }
  }
`
const SHELF =
  'query ($salesPointId: UUID!, $search: String!) { stock(salesPointId: $salesPointId, search: $search) { edges { node { onHand isSellable } } } }'
const SCAN = /* GraphQL */ `
  query ($path: String!) {
    scanLot(path: $path) {
      ... on LotFound {
        warnings
        lot {
          soldCount
          trustTier
          recall {
            id
          }
          events(first: 100) {
            step
          }
        }
      }
    }
  }
`
const FAIR = 'query ($slug: String!) { fair(slug: $slug) { boothsLeft exhibitors { producer { id } products { id } } } }'
const EXHIBITED = 'query ($id: UUID!) { productById(id: $id) { exhibitedAt(first: 20) { id } } }'
const FACETS =
  'query ($search: String!) { products(search: $search) { totalCount edges { node { isOnShelf star } } facets { onShelf { value count } stars { value } } } }'

/** At the end everybody must tell the same story: books, shelf, trace, fair and search. */
export async function checkTotals(story: Story, cast: Cast, season: Season): Promise<void> {
  await checkBooks(story, cast, season)
  await checkTrace(story, cast, season)
  await checkFair(story, cast, season)
  await checkSearch(story, cast, season)
}

async function checkBooks(story: Story, { staff, salesPointId }: Cast, { product }: Season): Promise<void> {
  const { stockMovements } = await staff.ask(LEDGER, { salesPointId, productId: product.id })
  const movements = (stockMovements.edges as { node: Movement }[]).map(({ node }) => node)
  const { stock } = await staff.ask(SHELF, { salesPointId, search: product.name })
  story.check('the shelf holds what is left', stock.edges, [{ node: { onHand: LEFT, isSellable: true } }])
  story.check('the books agree with the shelf', sum(movements.map(({ quantity }) => quantity)), LEFT)
  story.check('the newest line says so too', movements[0]?.onHandAfter, LEFT)
  story.check('every movement is in the books', movements.map(({ quantity }) => quantity).toReversed(), [
    SHIPPED,
    -SOLD_BEFORE,
    -SOLD_BY_MISTAKE,
    SOLD_BY_MISTAKE,
    -BROKEN,
    -MISCOUNTED,
    -SOLD_AFTER,
  ])
}

async function checkTrace(story: Story, { visitor }: Cast, { lot }: Season): Promise<void> {
  const scan = async () => (await visitor.ask(SCAN, { path: lot.publicPath }))['scanLot']
  const sold = SOLD_BEFORE + SOLD_AFTER
  const found = await story.until('the trace has heard of every sale', scan, seen => seen.lot.soldCount === sold)
  story.check('the scanned page has nothing to warn of', [found.warnings, found.lot.recall], [[], null])
  story.check('what was shipped came in: the trace is cross-checked', found.lot.trustTier, 'CROSS_CHECKED')
  const steps = (found.lot.events as { step: string }[]).map(({ step }) => step)
  // a day's sales become one event when the day is over
  const expected = ['INSPECTED', 'PACKED', 'SHIPPED', 'RECEIVED', 'RECALLED']
  story.check(
    'the whole journey is told',
    expected.filter(step => !steps.includes(step)),
    [],
  )
}

async function checkFair(story: Story, { visitor, exhibitorId, starredId }: Cast, { product, fair }: Season): Promise<void> {
  const seen = await visitor.ask(FAIR, { slug: fair.slug })
  const exhibitors = [{ producer: { id: exhibitorId }, products: [{ id: starredId }] }]
  story.check('the fair shows its exhibitor', seen, { fair: { boothsLeft: BOOTHS - 1, exhibitors } })
  const { productById: shown } = await visitor.ask(EXHIBITED, { id: starredId })
  story.check(
    'the product page shows the fair',
    (shown.exhibitedAt as { id: string }[]).some(({ id }) => id === fair.id),
    true,
  )
  const { productById: hidden } = await visitor.ask(EXHIBITED, { id: product.id })
  story.check('the one without a star is shown nowhere', hidden.exhibitedAt, [])
}

async function checkSearch(story: Story, { visitor }: Cast, { product }: Season): Promise<void> {
  const find = async () => (await visitor.ask(FACETS, { search: product.name }))['products']
  const onShelf = [{ value: 'true', count: 1 }]
  const found = await story.until('the search has heard of the shelf', find, seen => seen.facets.onShelf[0]?.value === 'true')
  story.check('found, on a shelf, without a star', found, {
    totalCount: 1,
    edges: [{ node: { isOnShelf: true, star: null } }],
    facets: { onShelf, stars: [] },
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

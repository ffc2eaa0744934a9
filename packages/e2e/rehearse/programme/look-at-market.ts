import type { Cast } from './cast.ts'
import type { Unit } from './map.ts'

const POINTS = 'query { salesPoints(first: 100) { edges { node { slug unit { id } } } } }'
const SHELVES = /* GraphQL */ `
  query ($on: LocalDate, $after: String) {
    assortmentByOrigin(on: $on, first: 5, after: $after) {
      ... on AssortmentByOriginConnection {
        edges {
          node {
            salesPoint {
              unit {
                id
              }
            }
            products {
              product {
                origin {
                  id
                  slug
                  parent(on: "2024-06-01") {
                    slug
                  }
                }
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`
interface Origin {
  readonly id: string
  readonly slug: string
  readonly parent: { readonly slug: string } | null
}
interface Shelf {
  readonly salesPoint: { readonly unit: { readonly id: string } }
  readonly products: readonly { readonly product: { readonly origin: Origin } }[]
}

/** The provinces of 2024 that lie in the plan’s. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  'quang-nam-49': ['quang-nam-49'],
  'da-nang-48': ['quang-nam-49', 'da-nang-48', 'da-nang-48-2024'],
}

/** What everybody sees of the sales points, and what the office reads of their shelves at the end of the plan's year or now. */
export async function lookAtMarket(cast: Cast, units: { districts: number; communes: readonly Unit[] }) {
  const { visitor, season, districts } = cast
  const { salesPoints } = await visitor.ask(POINTS)
  const points = (salesPoints.edges as { node: { slug: string; unit: { id: string } } }[]).map(({ node }) => node)
  const counted = units.districts > 0 ? districts : units.communes
  const withPoint = counted.filter(({ id }) => points.some(({ unit }) => unit.id === id)).length
  const shelves = await shelvesOf(cast)
  const mixed = shelves.filter(({ salesPoint: { unit }, products }) =>
    isMixed(
      products.map(({ product }) => product.origin),
      unit.id,
      WITHIN[season.province]!,
    ),
  )
  return { withPoint, points: points.length, mixed: mixed.length }
}

async function shelvesOf({ provinceOfficer, calendar, season }: Cast): Promise<Shelf[]> {
  const deadline = `${season.year}-12-31`
  const on = calendar.today < deadline ? calendar.today : deadline
  const found: Shelf[] = []
  let after: string | null = null
  do {
    const { assortmentByOrigin }: Record<string, ReturnType<typeof JSON.parse>> = await provinceOfficer.ask(SHELVES, { on, after })
    found.push(...assortmentByOrigin.edges.map(({ node }: { node: Shelf }) => node))
    after = assortmentByOrigin.pageInfo.hasNextPage ? assortmentByOrigin.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

/** All goods of the play and the demo come from districts; a point stands in one. */
function isMixed(origins: readonly Origin[], unitId: string, provinces: readonly string[]): boolean {
  const isInside = ({ parent, slug }: Origin) => provinces.includes(parent?.slug ?? slug)
  const own = origins.filter(({ id }) => id === unitId)
  const other = origins.filter(origin => origin.id !== unitId && isInside(origin))
  const outside = origins.filter(origin => !isInside(origin))
  return own.length > 0 && other.length > 0 && outside.length > 0
}

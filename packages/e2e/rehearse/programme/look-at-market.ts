import type { Person } from '../person.ts'
import type { Cast } from './cast.ts'
import { inParallel } from './in-parallel.ts'
import type { Unit } from './map.ts'

const POINTS = 'query { salesPoints(first: 100) { edges { node { slug unit { id } } } } }'
const SHELF = /* GraphQL */ `
  query ($slug: String!) {
    salesPoint(slug: $slug) {
      shelf(first: 100) {
        edges {
          node {
            available
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
    }
  }
`
interface Origin {
  readonly id: string
  readonly slug: string
  readonly parent: { readonly slug: string } | null
}
interface Shelf {
  readonly available: number
  readonly product: { readonly origin: Origin }
}

/** The provinces of 2024 that lie in the plan’s. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  'quang-nam-49': ['quang-nam-49'],
  'da-nang-48': ['quang-nam-49', 'da-nang-48', 'da-nang-48-2024'],
}

/** What everybody sees of the sales points: how many units have one, and how many carry goods from everywhere. */
export async function lookAtMarket({ visitor, season, districts }: Cast, units: { districts: number; communes: readonly Unit[] }) {
  const { salesPoints } = await visitor.ask(POINTS)
  const points = (salesPoints.edges as { node: { slug: string; unit: { id: string } } }[]).map(({ node }) => node)
  const counted = units.districts > 0 ? districts : units.communes
  const withPoint = counted.filter(({ id }) => points.some(({ unit }) => unit.id === id)).length
  const mixed = await inParallel(points, async ({ slug, unit }) => isMixed(await shelfOf(visitor, slug), unit.id, WITHIN[season.province]!))
  return { withPoint, points: points.length, mixed: mixed.filter(Boolean).length }
}

async function shelfOf(visitor: Person, slug: string): Promise<Origin[]> {
  const { salesPoint } = await visitor.ask(SHELF, { slug })
  const shelf = (salesPoint.shelf.edges as { node: Shelf }[]).map(({ node }) => node)
  return shelf.filter(({ available }) => available > 0).map(({ product }) => product.origin)
}

/** All goods of the play and the demo come from districts; a point stands in one. */
function isMixed(origins: readonly Origin[], unitId: string, provinces: readonly string[]): boolean {
  const isInside = ({ parent, slug }: Origin) => provinces.includes(parent?.slug ?? slug)
  const own = origins.filter(({ id }) => id === unitId)
  const other = origins.filter(origin => origin.id !== unitId && isInside(origin))
  const outside = origins.filter(origin => !isInside(origin))
  return own.length > 0 && other.length > 0 && outside.length > 0
}

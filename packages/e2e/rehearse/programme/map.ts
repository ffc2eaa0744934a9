import type { Person } from '../person.ts'
import { inParallel } from './in-parallel.ts'
import type { Season } from './seasons.ts'

export interface Unit {
  readonly id: string
  readonly name: string
  readonly slug: string
}
export type Commune = Unit

const DISTRICT_DAY = '2024-06-01'
const UNIT = 'query ($slug: String!) { administrativeUnit(slug: $slug) { id name slug } }'
const UNITS = /* GraphQL */ `
  query ($parent: String!, $level: AdministrativeLevel!, $on: LocalDate!, $after: String) {
    administrativeUnits(parent: $parent, level: $level, on: $on, first: 100, after: $after) {
      edges {
        node {
          id
          name
          slug
          code
          successors {
            unit {
              id
              name
              slug
              level
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
`

interface Found extends Unit {
  readonly code: string
  readonly successors: readonly { readonly unit: Unit & { readonly level: string } }[]
}

export const provinceOf = async (visitor: Person, { province }: Season): Promise<Unit> =>
  (await visitor.ask(UNIT, { slug: province }))['administrativeUnit']

/** Those of Quảng Nam in 2024, by code. */
export async function districtsOf(visitor: Person): Promise<Unit[]> {
  const found = await unitsOf(visitor, { parent: 'quang-nam-49', level: 'DISTRICT', on: DISTRICT_DAY })
  return found.toSorted((one, other) => one.code.localeCompare(other.code))
}

/** For each district its communes of the season: those of 2024, or those of today that came from them. */
export function communesOf(visitor: Person, { levels }: Season, districts: readonly Unit[]): Promise<Commune[][]> {
  return inParallel(districts, async ({ slug }) => {
    const then = await unitsOf(visitor, { parent: slug, level: 'COMMUNE', on: DISTRICT_DAY })
    if (levels[0] === 'DISTRICT') return then
    const today = then.flatMap(({ successors }) => successors.map(({ unit }) => unit)).filter(({ level }) => level === 'COMMUNE')
    return [...new Map(today.map(unit => [unit.id, unit])).values()]
  })
}

/** How many districts and communes the plan's map has. */
export async function countUnits(visitor: Person, { province, unitsOn, levels }: Season, districts: readonly Unit[]) {
  const communes = (parent: string) => unitsOf(visitor, { parent, level: 'COMMUNE', on: unitsOn })
  if (levels[0] !== 'DISTRICT') return { districts: 0, communes: await communes(province) }
  return { districts: districts.length, communes: (await inParallel(districts, ({ slug }) => communes(slug))).flat() }
}

async function unitsOf(visitor: Person, asked: { parent: string; level: string; on: string }): Promise<Found[]> {
  const found: Found[] = []
  let after: string | null = null
  do {
    const { administrativeUnits } = await visitor.ask(UNITS, { ...asked, after })
    found.push(...administrativeUnits.edges.map(({ node }: { node: Found }) => node))
    after = administrativeUnits.pageInfo.hasNextPage ? administrativeUnits.pageInfo.endCursor : null
  } while (after !== null)
  return found
}

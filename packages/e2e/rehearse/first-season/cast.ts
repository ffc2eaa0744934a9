import { Person } from '../person.ts'

export interface Cast {
  readonly visitor: Person
  readonly producer: Person
  readonly producerId: string
  readonly officer: Person
  readonly staff: Person
  readonly salesPointId: string
  readonly organizer: Person
  readonly organizerId: string
  /** Another producer, and a product of hers with a star for years to come. */
  readonly exhibitor: Person
  readonly exhibitorId: string
  readonly starredId: string
}

const SALES_POINT = 'query { mySalesPoints { id } }'
const ORGANIZATIONS = 'query { me { memberships { role organization { id } subjects { __typename ... on Organization { id } } } } }'
const PRODUCT = 'query ($slug: String!) { product(slug: $slug) { id producer { id } } }'

interface Membership {
  readonly role: string
  readonly organization: { readonly id: string }
  readonly subjects: readonly { readonly id?: string }[]
}

/** The demo accounts that play, and who they act for. */
export async function gatherCast(graphUrl: string): Promise<Cast> {
  const visitor = new Person(graphUrl)
  const [producer, exhibitor, officer, staff, organizer] = await Promise.all(
    ['chuthe', 'chuthe2', 'canbo', 'diemban', 'bantochuc'].map(account => Person.signIn(graphUrl, account)),
  )
  const { product: own } = await visitor.ask(PRODUCT, { slug: 'nuoc-mam-lang-bich-hoa' })
  const { product: starred } = await visitor.ask(PRODUCT, { slug: 'banh-dua-nuong-quy-thu' })
  const { mySalesPoints } = await staff!.ask(SALES_POINT)
  const { me } = await organizer!.ask(ORGANIZATIONS)
  const organizing = (me.memberships as Membership[]).find(({ role }) => role === 'ORGANIZER')!
  return {
    visitor,
    producer: producer!,
    producerId: own.producer.id,
    officer: officer!,
    staff: staff!,
    salesPointId: mySalesPoints[0].id,
    organizer: organizer!,
    organizerId: organizing.subjects[0]?.id ?? organizing.organization.id,
    exhibitor: exhibitor!,
    exhibitorId: starred.producer.id,
    starredId: starred.id,
  }
}

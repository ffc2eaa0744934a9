import { once, type Person } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import { inParallel } from './in-parallel.ts'
import { GROWN, type Registration, REGISTRATIONS } from './registrations.ts'

export interface Product {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly producerId: string
}

export interface Ground {
  /** By number of the registration. */
  readonly products: readonly Product[]
  readonly grown: readonly Product[]
  /** By place of the district. */
  readonly producers: readonly { readonly id: string; readonly person: Person }[]
}

const COLUMNS = 'name;producer;district2024;star;year;setNo;source;confidence;issuedOn;expiresOn;price'
/** To keep a password safe takes a while. */
const PASSWORDS_AT_ONCE = 2
const SOURCE = 'danh sách của buổi diễn tập'
const PRODUCT = 'query ($slug: String!) { product(slug: $slug) { id name slug star producer { id } } }'

/** An officer imports pages with stars of long ago; every producer gets an account by invitation. */
export async function importProducts(story: Story, cast: Cast): Promise<Ground> {
  const { provinceOfficer: officer, visitor, season, districts } = cast
  const last = season.year - 1
  const rows = [
    ...REGISTRATIONS.map(one => rowOf(cast, one, [2019, '2019-03-01', '2022-03-01'])),
    ...GROWN.map(one => rowOf(cast, one, [last, `${last}-05-10`, `${last + 3}-05-10`])),
  ]
  const file = Buffer.from([COLUMNS, ...rows.map(row => row.join(';'))].join('\n')).toString('base64')
  const preview = await officer.carryOut('previewProductImport', once({ fileName: 'dien-tap.csv', file }), [
    'ProductImport',
    'id rowCount problemCount rows(onlyProblems: true) { line problems { column message } }',
  ])
  story.check('the officer’s list has no problems', [preview['rowCount'], preview['rows']], [rows.length, []])
  const committed = await officer.carryOut('commitProductImport', { importId: preview['id'] }, ['ProductImport', 'status'])
  story.check('all pages are imported', committed['status'], 'COMMITTED')
  const find = async (name: string) => productOf((await visitor.ask(PRODUCT, { slug: slugOf(name) }))['product'])
  const products = await inParallel(REGISTRATIONS, one => find(nameOf(cast, one)))
  const grown = await inParallel(GROWN, one => find(nameOf(cast, one)))
  const producers = await inParallel(districts, (_, place) => inviteProducer(cast, products[place]!.producerId, place), PASSWORDS_AT_ONCE)
  story.step('every producer came by invitation', { producers: producers.length, products: products.length + grown.length })
  return { products, grown, producers }
}

type Named = Pick<Registration, 'kind' | 'setNumber' | 'district'> & { readonly turn?: Registration['turn'] }
const placeOf = ({ districts }: Cast, { district }: Named) => districts[district]!

const nameOf = (cast: Cast, one: Named) =>
  `${one.kind} ${placeOf(cast, one).name}${one.turn === 'LOOKS_ALIKE' ? ' loại đặc biệt' : ''} diễn tập`

const rowOf = (cast: Cast, one: Named, [year, issuedOn, expiresOn]: readonly [number, string, string]) => {
  const { name, slug } = placeOf(cast, one)
  return [nameOf(cast, one), `HTX ${name} diễn tập`, slug, 3, year, one.setNumber, SOURCE, 'high', issuedOn, expiresOn, 50_000]
}

async function inviteProducer({ inviter, calendar }: Cast, producerId: string, place: number) {
  const organizationId = await inviter.organization(`Chủ thể ${place + 1} (diễn tập)`, 'PRODUCER')
  const role = { organizationId, role: 'PRODUCER', subjectIds: [producerId] } as const
  const person = await inviter.invite(`dt.chuthe${place + 1}`, `Chủ thể ${place + 1} (diễn tập)`, role)
  calendar.keepsTimeFor(person)
  return { id: producerId, person }
}

const productOf = ({ id, name, slug, producer }: Omit<Product, 'producerId'> & { producer: { id: string } }): Product => ({
  id,
  name,
  slug,
  producerId: producer.id,
})

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')

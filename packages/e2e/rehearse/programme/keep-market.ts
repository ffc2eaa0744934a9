import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import type { Played } from './dossier.ts'
import type { Ground } from './import-products.ts'
import { eventually } from './in-parallel.ts'
import { record } from './keep-registers.ts'
import { GROWN } from './registrations.ts'
import { plusDays } from './receive-dossiers.ts'

const MILLION = 1_000_000
const OUTSIDE = /* GraphQL */ `
  query {
    products(first: 100) {
      edges {
        node {
          id
          origin {
            slug
            parent(on: "2024-06-01") {
              slug
            }
          }
        }
      }
    }
  }
`

/** What is sold and shown: goods on the shelf of Tam Kỳ, a fair, and what offices know of promotion and growth. */
export async function keepMarket(story: Story, cast: Cast, ground: Ground, dossiers: readonly Played[]): Promise<void> {
  await fillShelf(story, cast, dossiers)
  await holdFair(story, cast, dossiers)
  await declareFacts(cast, ground)
  story.step('what was sold and promoted elsewhere is written down')
}

/** One product of the district, one of another, one of another province: then some of it is sold. */
async function fillShelf(story: Story, { staff, visitor, calendar }: Cast, dossiers: readonly Played[]): Promise<void> {
  const { mySalesPoints } = await staff.ask('query { mySalesPoints { id } }')
  const salesPointId = mySalesPoints[0].id
  const { products } = await visitor.ask(OUTSIDE)
  const outside = products.edges.find(({ node }: { node: Found }) => !INSIDE.includes(node.origin.parent?.slug ?? node.origin.slug))
  const goods = [dossiers[0]!.product.id, dossiers[1]!.product.id, outside.node.id]
  for (const productId of goods) {
    const lot = { salesPointId, productId, lotCode: 'DT-2412', quantity: 10, expiresOn: plusDays(calendar.today, 400) }
    await eventually(() => staff.carryOut('receiveGoods', once(lot), ['StockLot', 'onHand']))
  }
  const lines = goods.map(productId => ({ productId, lotCode: 'DT-2412', quantity: 2 }))
  const sale = await staff.carryOut('sellAtCounter', once({ salesPointId, lines }), ['CounterSale', 'id lines { quantity }'])
  story.check('the point of Tam Kỳ sells own and other goods', sale['lines'].length, goods.length)
}

interface Found {
  readonly id: string
  readonly origin: { readonly slug: string; readonly parent: { readonly slug: string } | null }
}
const INSIDE = ['quang-nam-49', 'da-nang-48', 'da-nang-48-2024']

/** Planned, announced, with a booth for a starred product, held. */
async function holdFair(story: Story, cast: Cast, dossiers: readonly Played[]): Promise<void> {
  const { organizer, province, calendar } = cast
  const { me } = await organizer.ask('query { me { memberships { role organization { id } } } }')
  const organizerId = me.memberships.find(({ role }: { role: string }) => role === 'ORGANIZER').organization.id
  const days = { startsOn: plusDays(calendar.today, 3), endsOn: plusDays(calendar.today, 4) }
  const where = { scope: 'IN_PROVINCE', venue: 'Quảng trường', unitId: province.id }
  const plan = { organizerId, name: 'Hội chợ OCOP cuối năm (diễn tập)', theme: 'OCOP', boothCount: 2, ...where, ...days }
  const { id: fairId } = await organizer.carryOut('createFair', once(plan), ['Fair', 'id'])
  await organizer.carryOut('announceFair', { fairId }, ['Fair', 'status'])
  const closesAt = `${plusDays(calendar.today, 2)}T02:00:00Z`
  await organizer.carryOut('openBoothApplications', { fairId, closesAt }, ['Fair', 'status'])
  const starred = dossiers.find(({ stars, turn }) => stars.length > 0 && turn === undefined)!
  const applied = once({ fairId, producerId: starred.product.producerId, productIds: [starred.product.id] })
  const apply = () => starred.producer.carryOut('applyForBooth', applied, ['BoothApplication', 'id'])
  const { id: applicationId } = await eventually(apply)
  await organizer.carryOut('acceptBoothApplication', { applicationId }, ['BoothApplication', 'status'])
  await organizer.carryOut('closeBoothApplications', { fairId }, ['Fair', 'status'])
  const early = await organizer.attempt('markFairHeld', { fairId })
  calendar.moveTo(days.endsOn)
  const held = await organizer.carryOut('markFairHeld', { fairId }, ['Fair', 'status'])
  story.check('a fair is held when it is over, not before', [early['__typename'], held['status']], ['FairStillRuns', 'HELD'])
}

async function declareFacts(cast: Cast, { grown }: Ground): Promise<void> {
  const { province, season, calendar } = cast
  const told = { heldOn: calendar.today, source: 'báo cáo của đơn vị (diễn tập)' }
  await record(cast, 'DeclaredPromotion', province.id, { ...told, kind: 'OCOP_FAIR', title: 'Tuần hàng OCOP (diễn tập)', country: 'VN' })
  await record(cast, 'DeclaredPromotion', province.id, {
    ...told,
    kind: 'OVERSEAS_CAMPAIGN',
    title: 'Hội chợ Osaka (diễn tập)',
    country: 'JP',
  })
  const source = 'báo cáo tài chính (diễn tập)'
  for (const [place, { before, after }] of GROWN.entries()) {
    const result = (period: string, endsOn: string, [revenue, profit]: readonly [number, number]) =>
      record(cast, 'DeclaredResult', province.id, {
        productId: grown[place]!.id,
        period,
        endsOn,
        revenue: revenue * MILLION,
        profit: profit * MILLION,
        source,
      })
    if (before) await result('BEFORE_JOINING', `${season.year - 2}-12-31`, before)
    await result('FIRST_YEAR', `${season.year}-05-10`, after)
  }
}

/** The conference that reviews the year, in the next one. */
export const reviewYear = async (cast: Cast): Promise<void> => {
  const { season, calendar, province } = cast
  const title = `Tổng kết OCOP năm ${season.year} (diễn tập)`
  await record(cast, 'Conference', province.id, { kind: 'REVIEW', title, planYear: season.year, heldOn: calendar.today, participants: 120 })
}

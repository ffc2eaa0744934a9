import { once } from '../person.ts'
import type { Story } from '../story.ts'
import type { Cast } from './cast.ts'
import type { PlayedProduct } from './publish-product.ts'

export interface PlayedFair {
  readonly id: string
  readonly slug: string
}

const DAY_MS = 86_400_000
const fromNow = (days: number) => new Date(Date.now() + days * DAY_MS)
const dayFromNow = (days: number) => fromNow(days).toISOString().slice(0, 10)
export const BOOTHS = 2

const UNIT = 'query { administrativeUnits(search: "Đà Nẵng", level: PROVINCE, first: 10) { edges { node { id validTo } } } }'
const WITHOUT_STAR = '... on ProductsWithoutValidStar { products { productId reason } }'

/** Planned, announced, opened; a booth for the product with a star, none for the one without. */
export async function holdFair(story: Story, cast: Cast, starless: PlayedProduct): Promise<PlayedFair> {
  const { organizer, organizerId, producer, producerId, exhibitor, exhibitorId, starredId, visitor } = cast
  const { administrativeUnits } = await visitor.ask(UNIT)
  const unit = (administrativeUnits.edges as { node: { id: string; validTo: string | null } }[]).find(({ node }) => !node.validTo)
  const plan = {
    organizerId,
    name: 'Hội chợ diễn tập mùa đầu',
    theme: 'OCOP',
    scope: 'IN_PROVINCE',
    unitId: unit?.node.id,
    venue: 'Nhà trưng bày (diễn tập)',
    startsOn: dayFromNow(60),
    endsOn: dayFromNow(63),
    boothCount: BOOTHS,
  }
  const backwards = await organizer.attempt('createFair', once({ ...plan, endsOn: dayFromNow(59) }))
  story.check('a fair cannot end before it starts', backwards['__typename'], 'FairEndsBeforeItStarts')
  const created = await organizer.carryOut('createFair', once(plan), ['Fair', 'id slug status deadlines { procedure }'])
  story.check('a new fair is a draft', created['status'], 'DRAFT')
  story.check('the law is told with it', created['deadlines'].length > 0, true)
  const { id: fairId, slug } = created as unknown as PlayedFair
  const application = () => once({ fairId, producerId: exhibitorId, productIds: [starredId] })
  const early = await exhibitor.attempt('applyForBooth', application()).catch((error: Error) => ({ __typename: error.message }))
  story.check('nobody applies to a draft', early['__typename'] === 'BoothApplication', false)
  await organizer.carryOut('announceFair', { fairId }, ['Fair', 'status'])
  const late = await organizer.attempt('openBoothApplications', { fairId, closesAt: fromNow(61).toISOString() })
  story.check('applications close before the first day', late['__typename'], 'ClosingDateOutOfRange')
  const opened = await organizer.carryOut('openBoothApplications', { fairId, closesAt: fromNow(30).toISOString() }, ['Fair', 'status'])
  story.check('applications are open', opened['status'], 'APPLICATIONS_OPEN')

  const refused = await producer.attempt('applyForBooth', once({ fairId, producerId, productIds: [starless.id] }), WITHOUT_STAR)
  story.check(
    'a product without a star has no booth',
    [refused['__typename'], refused['products']],
    ['ProductsWithoutValidStar', [{ productId: starless.id, reason: 'NONE' }]],
  )
  const applied = await exhibitor.carryOut('applyForBooth', application(), ['BoothApplication', 'id status'])
  story.check('one with a star may apply', applied['status'], 'SUBMITTED')
  const again = await exhibitor.attempt('applyForBooth', application())
  story.check('but not twice', again['__typename'], 'AlreadyApplied')
  const accepted = await organizer.carryOut('acceptBoothApplication', { applicationId: applied['id'] }, ['BoothApplication', 'status'])
  story.check('the organizer accepts', accepted['status'], 'ACCEPTED')
  return { id: fairId, slug }
}

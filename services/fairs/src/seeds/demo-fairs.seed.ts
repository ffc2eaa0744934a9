import { BoothApplicationDecidedV1, BoothApplicationsOpenedV1, FairAnnouncedV1, FairCancelledV1, FairHeldV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { BoothApplication } from '../capabilities/booth-applications/booth-application.entity.ts'
import { BoothApplicationRepository } from '../capabilities/booth-applications/booth-application.repository.ts'
import { addDays } from '../capabilities/legal-deadlines/deadline.rules.ts'
import type { Fair } from '../capabilities/planning/fair.entity.ts'
import { FairRepository } from '../capabilities/planning/fair.repository.ts'
import { KnownProductRepository } from '../capabilities/product-stars/known-product.repository.ts'
import type { DemoFair } from './demo-fair.ts'
import { FAIRS } from './demo-fairs.ts'
import { ORGANIZER, PRODUCTS, type ProductName } from './demo-products.ts'

const DAY = 86_400_000
const organizerId = fixedId('organization', ORGANIZER.slug)
const productId = (name: ProductName) => fixedId('product', slugOf(name))
const producerOf = (name: ProductName) => fixedId('producer', slugOf(PRODUCTS.find(product => product.name === name)!.producer))

/** Seven fairs, one in each situation, seen from the day they are loaded. The products become right by the catalogue's own words later. */
export async function seedDemo(transaction: Transaction, { clock }: { readonly clock: Clock }): Promise<void> {
  const { manager, audit } = transaction
  const now = clock()
  for (const { name, star, from, to } of PRODUCTS) {
    const announced = { productId: productId(name), producerId: producerOf(name), name, star, starValidFrom: from, starValidTo: to }
    await new KnownProductRepository(manager).publish(announced)
  }
  for (const plan of FAIRS) {
    const fair = await new FairRepository(manager, now).insert(fairOf(plan, now))
    await audit.add({ actorId: 'system', action: 'seedDemo', subject: 'fair', subjectId: fair.id, after: fair })
    const applications = applicationsOf(plan, fair)
    for (const application of applications) await new BoothApplicationRepository(manager).insert(application)
    await announce(fair, applications, transaction)
  }
}

/** Five in the afternoon in Vietnam, some days from a day. */
const momentOf = (day: string, offset: number) => new Date(Date.parse(`${addDays(day, offset)}T10:00:00Z`))

const fairOf = (plan: DemoFair, now: Date): Fair => ({
  ...plannedOf(plan, vietnamDay(now)),
  ...stateOf(plan, now),
  id: fixedId('fair', plan.slug),
  organizerId,
  organizerName: ORGANIZER.name,
  isDemo: true,
  version: 1,
  createdAt: new Date(now.getTime() - 110 * DAY),
})

function plannedOf(
  { slug, name, theme, scope, summary, venue, country, district, location, starts, days, ...plan }: DemoFair,
  today: string,
) {
  return {
    slug,
    name,
    theme,
    scope,
    summary,
    venue,
    country,
    unitId: district ? fixedId('administrative-unit', `${district}@2024`) : null,
    latitude: location[0],
    longitude: location[1],
    startsOn: addDays(today, starts),
    endsOn: addDays(today, starts + days - 1),
    coOrganizers: [...plan.coOrganizers],
    boothCount: plan.booths,
    exemptionDecision: plan.isExempt ? 'Số demo/QĐ-UBND' : null,
    exemptionDecidedOn: plan.isExempt ? addDays(today, -150) : null,
  }
}

const stateOf = ({ status, accepted = [], applicationsClose, cancelReason }: DemoFair, now: Date) => ({
  status,
  acceptedCount: accepted.length,
  applicationsCloseAt: applicationsClose === undefined ? null : momentOf(vietnamDay(now), applicationsClose),
  announcedAt: status === 'DRAFT' ? null : new Date(now.getTime() - 100 * DAY),
  cancelReason: cancelReason ?? null,
})

/** They came after the fair was announced and were decided a day later, in the order in which they are written down. */
function applicationsOf({ accepted = [], waiting = [] }: DemoFair, fair: Fair): BoothApplication[] {
  const announced = fair.announcedAt?.getTime() ?? 0
  return [...accepted, ...waiting].map((names, place) => {
    const isAccepted = place < accepted.length
    const submittedAt = new Date(announced + (place + 2) * DAY)
    return {
      id: fixedId('booth-application', `${fair.slug}/${slugOf(names[0]!)}`),
      fairId: fair.id,
      producerId: producerOf(names[0]!),
      productIds: names.map(productId),
      status: isAccepted ? 'ACCEPTED' : 'SUBMITTED',
      message: 'Đơn đăng ký minh họa (demo).',
      declineReason: null,
      submittedAt,
      decidedAt: isAccepted ? new Date(submittedAt.getTime() + DAY) : null,
    }
  })
}

async function announce(fair: Fair, applications: readonly BoothApplication[], { outbox }: Transaction): Promise<void> {
  const {
    id: fairId,
    slug,
    name,
    theme,
    scope,
    country,
    unitId,
    startsOn,
    endsOn,
    status,
    applicationsCloseAt,
    cancelReason: reason,
  } = fair
  if (status === 'DRAFT') return
  await outbox.add(FairAnnouncedV1, fairId, { fairId, slug, name, organizerId, theme, scope, country, unitId, startsOn, endsOn })
  if (applicationsCloseAt)
    await outbox.add(BoothApplicationsOpenedV1, fairId, { fairId, organizerId, closesAt: applicationsCloseAt.toISOString() })
  const accepted = applications.filter(application => application.status === 'ACCEPTED')
  for (const { id: applicationId, producerId, productIds } of accepted) {
    await outbox.add(BoothApplicationDecidedV1, fairId, { applicationId, fairId, producerId, productIds, decision: 'ACCEPTED' })
  }
  const exhibitors = accepted.map(({ producerId, productIds }) => ({ producerId, productIds }))
  if (status === 'HELD') await outbox.add(FairHeldV1, fairId, { fairId, organizerId, theme, scope, startsOn, endsOn, exhibitors })
  if (reason !== null) await outbox.add(FairCancelledV1, fairId, { fairId, organizerId, reason })
}

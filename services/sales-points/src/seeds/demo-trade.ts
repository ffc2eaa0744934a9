import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { fixedId } from '@ocop/service-kit/identifiers'
import { Refusal } from '@ocop/service-kit/refusal'
import type { SalesPointsApplication } from '../application.ts'
import { PurchaseRepository } from '../capabilities/purchases/purchase.repository.ts'
import { lastNoticeHour } from '../capabilities/sales-notices/notice-hours.rules.ts'
import { SalesNoticeRepository } from '../capabilities/sales-notices/sales-notice.repository.ts'
import { SettlementRepository } from '../capabilities/settlements/settlement.repository.ts'
import { monthAt, monthOf } from '../capabilities/settlements/settlement.rules.ts'
import { demoProducts } from './demo-goods.ts'
import type { Past } from './demo-history.ts'

const MANAGER = fixedId('user', 'quanlydiemban@demo.ocop')
const PRODUCER = fixedId('user', 'chuthe@demo.ocop')
const NOTE = 'Dữ liệu minh họa (demo)'
const DAY = 86_400_000
const product = (slug: string) => demoProducts.find(one => one.slug === slug)!
const FISH_SAUCE = product('nuoc-mam-lang-bich-hoa')
const COCONUT_CAKE = product('banh-dua-nuong-quy-thu')
const [TAM_KY, HOI_AN] = [fixedId('sales-point', '502-1'), fixedId('sales-point', '503-1')]
const LOTS = [
  { salesPointId: TAM_KY, goods: FISH_SAUCE, lotCode: 'KG-NMBH-01', brought: 24, lastMonth: 10, lately: 14 },
  { salesPointId: HOI_AN, goods: FISH_SAUCE, lotCode: 'KG-NMBH-02', brought: 12, lastMonth: 5, lately: 7 },
  { salesPointId: TAM_KY, goods: COCONUT_CAKE, lotCode: 'KG-BDQT-01', brought: 40, lastMonth: 12, lately: 3 },
] as const
/** No bank has this number, so that nobody pays into a demo. */
const ACCOUNT = { bankBin: '999999', accountNumber: '0000000001', accountName: 'CHU THE DEMO' }

/** Points and producers in the midst of their business: agreed and proposed, sold last month and lately, to be settled, accepted and paid. */
export async function seedTrade(transaction: Transaction, past: Past, application: SalesPointsApplication): Promise<void> {
  const lastDayBefore = new Date(Date.parse(`${vietnamDay(past.today).slice(0, 7)}-01T10:00:00+07:00`) - DAY)
  await seedAgreements(transaction, past, application)
  past.at(new Date(lastDayBefore.getTime() - 12 * DAY))
  for (const lot of LOTS) await receive(transaction, past.application, lot)
  past.at(new Date(lastDayBefore.getTime() - 5 * DAY))
  for (const lot of LOTS) await sell(transaction, past.application, lot, lot.lastMonth)
  past.at(new Date(past.today.getTime() - DAY))
  for (const lot of LOTS) await sell(transaction, past.application, lot, lot.lately)
  await seedStatements(transaction, application, monthAt(lastDayBefore), past.today)
  await seedNotices(transaction, past.today)
  await seedPurchases(transaction, application, past.today)
  const permission = { salesPointId: TAM_KY, producerId: COCONUT_CAKE.producerId, rights: ['RECEIVE', 'TAKE_BACK'], isDemo: true } as const
  done(await application.trade.permitDelegate.permit(transaction, permission, MANAGER))
}

async function seedAgreements(transaction: Transaction, past: Past, application: SalesPointsApplication): Promise<void> {
  const agree = async (at: Date, pair: { salesPointId: string; producerId: string }, commission: number, isAnswered: boolean) => {
    past.at(at)
    const { proposeConsignment, answerConsignment } = past.application.consignments
    const terms = { commission, validFrom: vietnamDay(at), validTo: null, noticeDays: 30, note: NOTE, prices: [], isDemo: true }
    const side = { side: 'SALES_POINT', userId: MANAGER } as const
    const proposed = done(await proposeConsignment.propose(transaction, { ...pair, ...terms }, side))
    if (isAnswered) done(await answerConsignment.answer(transaction, proposed, 'ACCEPT', PRODUCER))
  }
  const begun = new Date(past.today.getTime() - 75 * DAY)
  for (const { salesPointId, goods } of LOTS) await agree(begun, { salesPointId, producerId: goods.producerId }, 2000, true)
  await agree(past.today, { salesPointId: HOI_AN, producerId: COCONUT_CAKE.producerId }, 1500, false)
  const producerId = FISH_SAUCE.producerId
  await application.consignments.settlements.setProducerAccount.set(transaction, { producerId, ...ACCOUNT }, PRODUCER)
}

type Lot = (typeof LOTS)[number]

async function receive(transaction: Transaction, { receiveGoods }: SalesPointsApplication, { salesPointId, goods, lotCode, brought }: Lot) {
  const receipt = { salesPointId, productId: goods.id, lotCode, quantity: brought, note: NOTE, ownership: 'CONSIGNED' } as const
  done(await receiveGoods.receive(transaction, receipt, MANAGER))
}

async function sell(
  transaction: Transaction,
  { sellAtCounter }: SalesPointsApplication,
  { salesPointId, goods, lotCode }: Lot,
  quantity: number,
) {
  done(await sellAtCounter.sell(transaction, { salesPointId, lines: [{ productId: goods.id, lotCode, quantity }] }, MANAGER))
}

/** One waits for the producer, one was accepted and paid; for the third none has been drawn up yet. */
async function seedStatements(transaction: Transaction, { consignments }: SalesPointsApplication, month: string, at: Date): Promise<void> {
  const drawing = { userId: MANAGER, isDemo: true }
  const [waiting, paid] = LOTS.map(({ salesPointId, goods }) => ({ salesPointId, producerId: goods.producerId }))
  done(await consignments.settlements.draw.draw(transaction, waiting!, monthOf(month)!, drawing))
  const { id, due, number } = done(await consignments.settlements.draw.draw(transaction, paid!, monthOf(month)!, drawing))
  const settlements = new SettlementRepository(transaction.manager)
  await settlements.setState(id, 'ACCEPTED')
  await settlements.addStep(id, { what: 'ACCEPTED', side: 'PRODUCER', byId: PRODUCER, at })
  await settlements.pay(id, { paidOn: vietnamDay(at), amount: due, reference: number })
  await settlements.addStep(id, { what: 'PAID', side: 'SALES_POINT', byId: MANAGER, reason: number, at })
}

/** What producers were told last; nobody is written to about a demo. */
async function seedNotices({ manager }: Transaction, today: Date): Promise<void> {
  const notices = new SalesNoticeRepository(manager)
  const hour = lastNoticeHour(today)
  if (await notices.claim(hour, today)) await notices.tell(hour)
}

async function seedPurchases(transaction: Transaction, { trade }: SalesPointsApplication, today: Date): Promise<void> {
  const { draft, move } = trade.purchases
  const order = async (quantity: number) => {
    const lines = [{ productId: FISH_SAUCE.id, quantity }]
    const wanted = { salesPointId: TAM_KY, producerId: FISH_SAUCE.producerId, lines, note: NOTE }
    const purchase = done(await draft.draft(transaction, wanted, { userId: MANAGER, isDemo: true }))
    return move.take(transaction, purchase, { change: { state: 'SENT' }, action: 'SEND', side: 'SALES_POINT', userId: MANAGER })
  }
  const confirmed = await order(60)
  await new PurchaseRepository(transaction.manager).confirm(confirmed.id, [{ position: 1, quantity: 48, unitPrice: 52_000 }])
  const deliversOn = vietnamDay(new Date(today.getTime() + 3 * DAY))
  const change = { state: 'CONFIRMED', deliversOn } as const
  await move.take(transaction, confirmed, { change, action: 'CONFIRM', side: 'PRODUCER', userId: PRODUCER })
  await order(24)
}

function done<Outcome>(outcome: Outcome | Refusal): Outcome {
  if (outcome instanceof Refusal) throw new Error(`demo data: ${outcome.message}`)
  return outcome
}

import { randomUUID } from 'node:crypto'
import { anActor, createTestClient, createTestDatabase, race } from '@ocop/testing-kit'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { setPriceScene } from '../../seeds/price-scene.ts'
import { setScene } from '../../seeds/test-scene.ts'

const CHECK = `query ($input: CheckPromotionInput!) { checkPromotion(input: $input) { priceBefore promotionalPrice lowestAllowed capPercent lowestBefore
  years { year used withIt } mostDays refusals { __typename message } } }`
const LIST = `query ($salesPointId: UUID!) { promotions(salesPointId: $salesPointId) { edges { node { id state name } } } }`
const noon = new Date('2026-11-23T05:00:00Z')
const DECISION = { number: 'DEMO-12/QĐ-UBND', issuer: 'UBND tỉnh (demo)', day: '2026-11-01' }
let now = noon
let database: Awaited<ReturnType<typeof createTestDatabase>>
let prices: ReturnType<typeof setPriceScene>
let scene: ReturnType<typeof setScene>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  const application = await createApplication(database, () => now)
  scene = setScene(database, application)
  prices = setPriceScene(scene, createTestClient(application.schema))
})
afterEach(() => {
  now = noon
})
afterAll(() => database.drop())
const goTo = (moment: string) => (now = new Date(moment))

test('a draft lowers nothing; announced it does, until the end of its last day, and shows the price before', async () => {
  const shop = await prices.aShop()
  const draft = await shop.save({})
  expect(draft).toMatchObject({
    state: 'DRAFT',
    allowedActions: ['CHANGE', 'ANNOUNCE', 'WITHDRAW'],
    lines: [{ percentOff: 20, priceBefore: null }],
  })
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000, promotion: null })
  expect(await shop.announce(draft.id)).toMatchObject({
    state: 'RUNNING',
    allowedActions: ['END'],
    lines: [{ priceBefore: 65_000, promotionalPrice: 52_000, capPercent: 50 }],
  })
  const lowered = { unitPrice: 52_000, priceBefore: 65_000, promotion: { name: 'Mừng mùa', lastDay: '2026-11-30' } }
  expect(await shop.offer()).toEqual(lowered)
  goTo('2026-11-30T16:59:59Z')
  expect(await shop.offer()).toEqual(lowered)
  goTo('2026-11-30T17:00:00Z')
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000, promotion: null })
})

test('a draft is changed as often as one likes; what was announced stays as it is', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.save({ firstDay: '2026-12-01', lastDay: '2026-12-05' })
  expect(
    await shop.save({ promotionId: id, name: 'Khác', lines: [{ productId: shop.product.id, promotionalPrice: 60_000 }] }),
  ).toMatchObject({ id, name: 'Khác' })
  expect(await shop.announce(id)).toMatchObject({ state: 'RUNNING', lines: [{ percentOff: null, promotionalPrice: 60_000 }] })
  expect(await shop.save({ promotionId: id })).toEqual({ __typename: 'PromotionNotInState', state: 'RUNNING' })
})

test('an announcement or an end that is sent again, its answer having been lost, answers the promotion and is written once', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.save({})
  const announced = await race(database, 4, () => shop.announce(id))
  expect(announced).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ id, state: 'RUNNING' })))
  goTo('2026-11-24T05:00:00Z')
  const ended = await shop.end(id)
  goTo('2026-11-24T06:00:00Z')
  expect(await shop.end(id)).toEqual(ended)
  expect(await shop.end(id, 'một lý do khác')).toMatchObject({ __typename: 'PromotionNotInState', state: 'ENDED' })
  expect(await shop.announce(id)).toMatchObject({ __typename: 'PromotionNotInState', state: 'ENDED' })
  const audited = await database.query(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at`, [id])
  expect(audited.map(({ action }: { action: string }) => action)).toEqual(['savePromotion', 'announcePromotion', 'endPromotion'])
})

test('it is withdrawn before its first day, ended after it, and not once it is over', async () => {
  const shop = await prices.aShop()
  const planned = await shop.promote({ firstDay: '2026-12-01', lastDay: '2026-12-05' })
  expect(planned).toMatchObject({ state: 'PLANNED', allowedActions: ['WITHDRAW'] })
  expect(await shop.end(planned.id)).toMatchObject({ state: 'WITHDRAWN', endReason: 'hết hàng' })
  const running = await shop.promote()
  goTo('2026-11-24T05:00:00Z')
  expect(await shop.end(running.id)).toMatchObject({ state: 'ENDED' })
  expect(await shop.offer()).toMatchObject({ unitPrice: 65_000, promotion: null })
  const short = await shop.promote({ firstDay: '2026-11-24', lastDay: '2026-11-24' })
  const old = await shop.save({ firstDay: '2026-11-24', lastDay: '2026-11-25' })
  goTo('2026-11-25T05:00:00Z')
  expect(await shop.end(short.id)).toMatchObject({ __typename: 'PromotionNotInState', state: 'OVER' })
  expect(await shop.announce(old.id)).toMatchObject({ __typename: 'PromotionBeginsTooEarly', earliest: '2026-11-25' })
})

test('the audit trail keeps where a promotion stood before it was ended, and after', async () => {
  const shop = await prices.aShop()
  const running = await shop.promote()
  goTo('2026-11-24T05:00:00Z')
  await shop.end(running.id)
  const audited = await database.query(`SELECT before, after FROM audit_entry WHERE subject_id = $1 AND action = 'endPromotion'`, [
    running.id,
  ])
  expect(audited).toEqual([{ before: { state: 'RUNNING' }, after: { state: 'ENDED', reason: 'hết hàng' } }])
})

test('more than half off is refused with the article and what would be allowed; within a decided programme it is not', async () => {
  const shop = await prices.aShop()
  const lines = [{ productId: shop.product.id, promotionalPrice: 32_499 }]
  expect(await shop.promote({ lines })).toMatchObject({
    __typename: 'DiscountAboveLegalCap',
    lowestAllowed: 32_500,
    capPercent: 50,
    legalBasis: 'Nghị định 81/2018/NĐ-CP (sửa đổi bởi Nghị định 128/2024/NĐ-CP và 239/2026/NĐ-CP), điều 7 khoản 1',
  })
  expect(await shop.promote({ lines, kind: 'CONCENTRATED', decision: DECISION })).toMatchObject({
    state: 'RUNNING',
    lines: [{ capPercent: 100 }],
  })
  expect((await shop.save({ kind: 'CONCENTRATED' })).errors[0].extensions.field).toBe('decision')
  const spirit = await prices.aShop(1, { isAlcohol: true })
  expect(await spirit.promote()).toMatchObject({ __typename: 'AlcoholNotPromoted', legalBasis: 'Luật 44/2019/QH14, điều 5 khoản 9' })
})

test('days of reduction are counted over the year; what was ended early counts to its end, concentrated programmes not at all', async () => {
  goTo('2026-01-01T05:00:00Z')
  const shop = await prices.aShop()
  const first = await shop.promote({ firstDay: '2026-01-01', lastDay: '2026-04-30' })
  goTo('2026-04-09T05:00:00Z')
  await shop.end(first.id)
  await shop.promote({ firstDay: '2026-04-20', lastDay: '2026-04-30', kind: 'CONCENTRATED', decision: { ...DECISION, day: '2026-01-02' } })
  const rest = { firstDay: '2026-06-01', lastDay: '2026-06-22' }
  expect(await shop.promote(rest)).toMatchObject({
    __typename: 'ReducedDaysExceeded',
    daysUsed: 99,
    daysWithIt: 121,
    mostDays: 120,
    latestLastDay: '2026-06-21',
  })
  expect(await shop.promote({ ...rest, lastDay: '2026-06-21' })).toMatchObject({ state: 'PLANNED' })
  expect(await shop.promote({ firstDay: '2026-12-31', lastDay: '2027-01-03' })).toMatchObject({
    __typename: 'ReducedDaysExceeded',
    daysUsed: 120,
    latestLastDay: null,
  })
  expect(await shop.promote({ firstDay: '2027-01-01', lastDay: '2027-01-03' })).toMatchObject({ state: 'PLANNED' })
})

test('the form learns what the law says before anything is kept, and of a price that was raised shortly before', async () => {
  const shop = await prices.aShop()
  await shop.setPrice(60_000)
  goTo('2026-11-24T05:00:00Z')
  await shop.setPrice(120_000)
  goTo('2026-11-25T05:00:00Z')
  const days = { firstDay: '2026-11-26', lastDay: '2026-11-30' }
  const ask = (line: object, kind = 'OWN') =>
    prices.ask(shop.manager, CHECK, {
      input: { salesPointId: shop.point.id, kind, ...days, lines: [{ productId: shop.product.id, ...line }] },
    })
  expect(await ask({ percentOff: 50 })).toEqual([
    {
      priceBefore: 120_000,
      promotionalPrice: 60_000,
      lowestAllowed: 60_000,
      capPercent: 50,
      lowestBefore: 60_000,
      years: [{ year: 2026, used: 0, withIt: 5 }],
      mostDays: 120,
      refusals: [],
    },
  ])
  expect((await ask({ promotionalPrice: 59_999 }))[0].refusals).toMatchObject([{ __typename: 'DiscountAboveLegalCap' }])
  expect((await ask({ promotionalPrice: 0 }, 'CONCENTRATED'))[0]).toMatchObject({ capPercent: 100, years: [], refusals: [] })
})

test('a promotion that was announced rests on its price: it is not changed before, by a price nor by another promotion', async () => {
  const shop = await prices.aShop()
  const { id: priceId } = await shop.setPrice(80_000)
  goTo('2026-11-23T06:00:00Z')
  const early = await shop.promote({ lines: [{ productId: shop.product.id, percentOff: 10 }] })
  const late = await shop.promote({
    firstDay: '2026-12-01',
    lastDay: '2026-12-05',
    lines: [{ productId: shop.product.id, percentOff: 50 }],
  })
  // it follows on the first, so that its price is the price before
  expect(late.lines).toMatchObject([{ priceBefore: 72_000, promotionalPrice: 36_000 }])
  goTo('2026-11-23T07:00:00Z')
  expect(await shop.end(early.id)).toEqual({ __typename: 'PriceIsPromised', promotionId: late.id })
  expect(await shop.offer()).toMatchObject({ unitPrice: 72_000 })
  await shop.end(late.id)
  await shop.promote({ firstDay: '2026-12-02', lastDay: '2026-12-05', name: 'Đông' })
  expect(await shop.setPrice(90_000)).toEqual({ __typename: 'PriceIsPromised', promotionName: 'Đông', priceBefore: 80_000 })
  expect(await shop.endPrice(priceId)).toMatchObject({ __typename: 'PriceIsPromised' })
  expect(await shop.setPrice(90_000, { from: '2026-12-03' })).toMatchObject({ __typename: 'PointPrice' })
})

test('of two promotions of one product that are announced at once, one is told of the other', async () => {
  const shop = await prices.aShop()
  const drafts = [await shop.save({ name: 'Một' }), await shop.save({ name: 'Hai', firstDay: '2026-11-30', lastDay: '2026-12-02' })]
  let turn = 0
  const outcomes = await race(database, 6, () => shop.announce(drafts[turn++ % 2]!.id))
  const told = Object.groupBy(outcomes, outcome => outcome['__typename'] as string)
  expect([told['Promotion']?.length, told['PromotionsOverlap']?.length]).toEqual([3, 3])
  expect(told['PromotionsOverlap']![0]).toMatchObject({ otherId: told['Promotion']![0]!.id })
})

test('only managers of the very point announce; nobody learns of others’ drafts', async () => {
  const shop = await prices.aShop()
  const { id } = await shop.save({})
  const other = anActor('SALES_POINT_MANAGER', randomUUID())
  const [foreign, unknown] = [await shop.announce(id, other), await shop.announce(randomUUID(), other)]
  expect(foreign.errors[0]).toMatchObject({ message: unknown.errors[0].message, extensions: { code: 'FORBIDDEN' } })
  for (const actor of [other, scene.staffOf(shop.point)]) expect((await shop.save({}, actor)).errors[0].extensions.code).toBe('FORBIDDEN')
  expect((await prices.ask(scene.staffOf(shop.point), LIST, { salesPointId: shop.point.id })).edges).toHaveLength(1)
  expect((await prices.ask(other, LIST, { salesPointId: shop.point.id })).errors[0].extensions.code).toBe('FORBIDDEN')
})

test('the database keeps the law, whoever writes', async () => {
  const [shop, spirit] = [await prices.aShop(), await prices.aShop(1, { isAlcohol: true })]
  const announce = (id: string, from: string, to: string) =>
    database.query(
      `UPDATE promotion SET state = 'ANNOUNCED', announced_by = 'x', announced_at = $2, during = tstzrange($3, $4) WHERE id = $1`,
      [id, noon, from, to],
    )
  const fix = (id: string, before: number, price: number) =>
    database.query('UPDATE promotion_line SET price_before = $2, promotional_price = $3 WHERE promotion_id = $1', [id, before, price])
  const december = ['2026-11-30T17:00:00Z', '2026-12-05T17:00:00Z'] as const
  const draft = async (more: object = {}) => (await shop.save({ firstDay: '2026-12-01', lastDay: '2026-12-05', ...more })).id as string

  const one = await draft()
  await expect(announce(one, '2026-11-29T17:00:00Z', december[1])).rejects.toThrow('promotion_keeps_to_its_days')
  await announce(one, ...december)
  await expect(fix(one, 65_000, 32_499)).rejects.toThrow('discount_within_legal_cap')
  await expect(fix(one, 65_000, 65_000)).rejects.toThrow('promotion_lowers_the_price')
  await expect(fix(one, 130_000, 65_000)).rejects.toThrow('the price before is the one')
  await fix(one, 65_000, 32_500)
  await expect(fix(one, 65_000, 40_000)).rejects.toThrow('an announced promotion keeps its prices')
  await expect(database.query('DELETE FROM promotion_line WHERE promotion_id = $1', [one])).rejects.toThrow('keeps its products')
  await expect(database.query(`UPDATE promotion SET last_day = '2026-12-09' WHERE id = $1`, [one])).rejects.toThrow(
    'what was announced stays',
  )
  await expect(database.query(`UPDATE promotion SET kind = 'CONCENTRATED' WHERE id = $1`, [await draft()])).rejects.toThrow(
    'concentrated_programme_names_its_decision',
  )

  const two = await draft({ firstDay: '2026-12-05', lastDay: '2026-12-06' })
  await announce(two, '2026-12-04T17:00:00Z', '2026-12-06T17:00:00Z')
  await expect(fix(two, 32_500, 30_000)).rejects.toThrow('promotions_of_a_product_do_not_overlap')
  const long = await draft({ firstDay: '2027-01-01', lastDay: '2027-05-01' })
  await announce(long, '2026-12-31T17:00:00Z', '2027-05-01T17:00:00Z')
  await expect(fix(long, 65_000, 60_000)).rejects.toThrow('at most 120 days')
  const wine = await spirit.save({ firstDay: '2026-12-01', lastDay: '2026-12-05' })
  await announce(wine.id, ...december)
  await expect(fix(wine.id, 65_000, 60_000)).rejects.toThrow('alcohol is not promoted')
})

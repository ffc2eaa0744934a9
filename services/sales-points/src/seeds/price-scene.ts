import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import type { setScene } from './test-scene.ts'
import type { Told } from './transfer-scene.ts'

interface Client {
  execute(
    actor: Actor,
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<{ data?: Record<string, unknown> | null; errors?: unknown }>
}

const PROMOTION = `id name kind state firstDay lastDay allowedActions endReason lines { percentOff priceBefore promotionalPrice capPercent }`
const REFUSALS = `... on Refusal { message } ... on DiscountAboveLegalCap { lowestAllowed capPercent legalBasis } ... on ReducedDaysExceeded { daysUsed daysWithIt mostDays latestLastDay legalBasis }
  ... on PromotionsOverlap { otherId otherName } ... on PriceIsPromised { promotionId priceBefore } ... on PromotionNotInState { state } ... on AlcoholNotPromoted { legalBasis }
  ... on PromotionNotLower { priceBefore } ... on PromotionBeginsTooEarly { earliest }`
const SAVE = `mutation ($input: SavePromotionInput!) { savePromotion(input: $input) { __typename ... on Promotion { ${PROMOTION} } ... on PromotionNotInState { state } } }`
const ANNOUNCE = `mutation ($input: AnnouncePromotionInput!) { announcePromotion(input: $input) { __typename ... on Promotion { ${PROMOTION} } ${REFUSALS} } }`
const END = `mutation ($input: EndPromotionInput!) { endPromotion(input: $input) { __typename ... on Promotion { ${PROMOTION} } ... on PriceIsPromised { promotionId } ... on PromotionNotInState { state } } }`
const SET = `mutation ($input: SetPointPriceInput!) { setPointPrice(input: $input) { __typename ... on PointPrice { id unitPrice beginsAt endsAt }
  ... on PriceIsPromised { promotionName priceBefore } ... on PriceAlreadyPlanned { plannedFrom } } }`
const END_PRICE = `mutation ($input: EndPointPriceInput!) { endPointPrice(input: $input) { __typename ... on PointPrice { id endsAt } ... on PriceIsPromised { promotionName } } }`
const OFFERS = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { availability { salesPoint { id } offer { unitPrice priceBefore promotion { name lastDay } } } } } }`
const VISITOR: Actor = { userId: null, memberships: [] } as unknown as Actor

/** Managers who set prices and announce promotions, through the graph. */
export function setPriceScene(scene: ReturnType<typeof setScene>, client: Client) {
  async function ask(actor: Actor, document: string, variables: Record<string, unknown>): Promise<Told> {
    const { data, errors } = await client.execute(actor, document, variables)
    const answer = data && Object.values(data)[0]
    return Array.isArray(answer) ? answer : { ...(answer as object | undefined), ...(errors ? { errors } : {}) }
  }

  /** A point with goods of one product (65,000 đồng) and its manager. */
  async function aShop(quantity = 100, given: Parameters<typeof scene.aProduct>[0] = {}) {
    const [point, product] = [await scene.aPoint(), await scene.aProduct(given)]
    if (quantity > 0) await scene.receive(point, product, quantity)
    const manager: Actor = {
      userId: randomUUID(),
      memberships: [{ role: 'SALES_POINT_MANAGER', organizationId: randomUUID(), subjectIds: [point.id] }],
    }
    const [salesPointId, productId] = [point.id, product.id]
    const setPrice = (unitPrice: number, more: { from?: string; until?: string; actor?: Actor } = {}) => {
      const { actor = manager, ...days } = more
      return ask(actor, SET, { input: { idempotencyKey: randomUUID(), salesPointId, productId, unitPrice, ...days } })
    }
    const endPrice = (priceId: string, on?: string) => ask(manager, END_PRICE, { input: { priceId, on } })
    const save = (plan: Record<string, unknown>, actor = manager) => {
      const days = { firstDay: '2026-11-23', lastDay: '2026-11-30' }
      const line = { productId, percentOff: 20 }
      return ask(actor, SAVE, {
        input: { idempotencyKey: randomUUID(), salesPointId, name: 'Mừng mùa', kind: 'OWN', ...days, lines: [line], ...plan },
      })
    }
    const announce = (promotionId: string, actor = manager) => ask(actor, ANNOUNCE, { input: { promotionId } })
    const promote = async (plan: Record<string, unknown> = {}) => announce((await save(plan)).id as string)
    const end = (promotionId: string, reason = 'hết hàng') => ask(manager, END, { input: { promotionId, reason } })
    const offer = async (): Promise<Told> => {
      const [shown] = await ask(VISITOR, OFFERS, { r: [{ __typename: 'Product', id: productId }] })
      return shown.availability.find((one: Told) => one.salesPoint.id === point.id)?.offer
    }
    return { point, product, manager, setPrice, endPrice, save, announce, promote, end, offer }
  }
  return { ask, aShop }
}

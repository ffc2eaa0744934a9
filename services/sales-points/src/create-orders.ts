import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import { MoveCash } from './capabilities/cash-drawers/move-cash.use-case.ts'
import { CancelOrder, EndOrder } from './capabilities/orders/end-order.use-case.ts'
import { ExpireOrders } from './capabilities/orders/expire-orders.use-case.ts'
import { HoldBasketResolver } from './capabilities/orders/hold-basket.resolver.ts'
import { HoldBasket } from './capabilities/orders/hold-basket.use-case.ts'
import { HoldBaskets } from './capabilities/orders/hold-baskets.use-case.ts'
import { OfferPickupResolver } from './capabilities/pickup/offer-pickup.resolver.ts'
import { PlaceOrderResolver } from './capabilities/orders/place-order.resolver.ts'
import { PlaceOrder } from './capabilities/orders/place-order.use-case.ts'
import { OrderLineResolver, ReadOrdersResolver } from './capabilities/orders/read-orders.resolver.ts'
import { ReadOrders } from './capabilities/orders/read-orders.use-case.ts'
import { ServeOrderResolver } from './capabilities/orders/serve-order.resolver.ts'
import { ServeOrder } from './capabilities/orders/serve-order.use-case.ts'
import { FindPayeeAccounts } from './capabilities/payees/find-payee-accounts.use-case.ts'
import { SetPayeeAccountResolver } from './capabilities/payees/set-payee-account.resolver.ts'
import { SetPayeeAccount } from './capabilities/payees/set-payee-account.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { FindOpenPoints } from './capabilities/places/find-open-points.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindPrices } from './capabilities/price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import type { RecordLoss } from './capabilities/consignments/record-loss.use-case.ts'
import { DeliverOrderResolver } from './capabilities/deliveries/deliver-order.resolver.ts'
import { FindDeliveryOffers } from './capabilities/deliveries/find-delivery-offers.use-case.ts'
import { OfferDeliveryResolver, OrderDeliveryResolver } from './capabilities/deliveries/offer-delivery.resolver.ts'
import { SetDeliveryOffer } from './capabilities/deliveries/set-delivery-offer.use-case.ts'
import { ChangeLotResolver } from './capabilities/lot-changes/change-lot.resolver.ts'
import { ChangeLot } from './capabilities/lot-changes/change-lot.use-case.ts'
import { FindPayableOrders } from './capabilities/orders/find-payable-orders.use-case.ts'
import { ReserveGoods } from './capabilities/stock/reserve-goods.use-case.ts'
import { createPayments } from './create-payments.ts'
import { createReturns } from './create-returns.ts'
import { createReviews } from './create-reviews.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly unitOfWork: UnitOfWork
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly findSalesPoints: FindSalesPoints
  readonly moveGoods: MoveGoods
  readonly recordLoss: RecordLoss
  readonly now: Clock
}

const HOUR = 3_600

/** Baskets, orders, and where their money goes. */
export function createOrders(neighbours: Neighbours) {
  const { manager, unitOfWork, enterSalesPoint, findSalesPoints, moveGoods, recordLoss, now } = neighbours
  const [findOpenPoints, findOrders] = [new FindOpenPoints(), new FindPayableOrders(manager)]
  const findDeliveryOffers = new FindDeliveryOffers(manager)
  const setDeliveryOffer = new SetDeliveryOffer(unitOfWork, enterSalesPoint, now)
  const findPayeeAccounts = new FindPayeeAccounts(manager)
  const reserveGoods = new ReserveGoods(moveGoods, now)
  const endOrder = new EndOrder(reserveGoods, now)
  const holdBasket = new HoldBasket(unitOfWork, new HoldBaskets({ ...neighbours, findOpenPoints, reserveGoods, endOrder }, now))
  const placeOrder = new PlaceOrder(unitOfWork, { findDeliveryOffers, findOpenPoints, findPayeeAccounts }, now)
  const expireOrders = new ExpireOrders(unitOfWork, endOrder, now)
  const serveOrder = new ServeOrder(unitOfWork, reserveGoods, new MoveCash(now), now)
  const setPayeeAccount = new SetPayeeAccount(unitOfWork, enterSalesPoint, now)
  const payments = createPayments(unitOfWork, { manager, enterSalesPoint, findOrders, findPayeeAccounts, serveOrder }, now)
  const returns = createReturns(unitOfWork, { manager, enterSalesPoint, findOrders, moveGoods, recordLoss }, now)
  const reviews = createReviews(unitOfWork, { manager, findSalesPoints }, now)
  return {
    resolvers: [
      new HoldBasketResolver(holdBasket),
      new PlaceOrderResolver(placeOrder, new CancelOrder(unitOfWork, endOrder)),
      new ServeOrderResolver(serveOrder),
      new ReadOrdersResolver(new ReadOrders(manager, enterSalesPoint), findSalesPoints, findPayeeAccounts),
      new OrderLineResolver(),
      new OfferPickupResolver(findPayeeAccounts, now),
      new SetPayeeAccountResolver(setPayeeAccount, findPayeeAccounts, enterSalesPoint),
      new OfferDeliveryResolver(findDeliveryOffers, setDeliveryOffer, findPayeeAccounts),
      new OrderDeliveryResolver(findDeliveryOffers),
      new DeliverOrderResolver(serveOrder),
      new ChangeLotResolver(new ChangeLot(manager, unitOfWork, { findOrders, moveGoods, reserveGoods }, now), now),
      ...payments.resolvers,
      ...returns.resolvers,
      ...reviews.resolvers,
    ] as const,
    jobs: [
      every(5, 'expire-orders', () => expireOrders.execute()),
      every(HOUR, 'forget-order-contacts', () => expireOrders.forgetContacts()),
    ],
    useCases: {
      expireOrders,
      holdBasket,
      placeOrder,
      serveOrder,
      setDeliveryOffer,
      setPayeeAccount,
      ...payments.useCases,
      ...returns.useCases,
      ...reviews.useCases,
    },
  }
}

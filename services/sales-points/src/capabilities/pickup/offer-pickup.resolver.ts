import type { Clock } from '@ocop/service-kit/clock'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import { pickupSlots } from '../places/find-open-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { PickupSlotType } from './pickup-slot.type.ts'
import { PaymentMethod } from '../orders/order-status.enum.ts'

@Resolver(() => SalesPointType)
export class OfferPickupResolver {
  constructor(
    private readonly findPayeeAccounts: FindPayeeAccounts,
    private readonly now: Clock,
  ) {}

  @FieldResolver(() => [PickupSlotType], {
    description:
      'The hours in which it gives out orders: open throughout and not on closed days, from an hour from now on, for seven days. None when it is not active.',
  })
  pickupSlots(@Root() { openingHours, allClosedDays, status }: SalesPointType) {
    return status === 'ACTIVE' ? pickupSlots(openingHours, this.now(), allClosedDays) : []
  }

  @FieldResolver(() => [PaymentMethod], {
    description: 'How orders can be paid here; bank transfer only where the point has told an account.',
  })
  async paymentMethods(@Root() { id }: SalesPointType, @Ctx() context: RequestContext): Promise<PaymentMethod[]> {
    const account = await this.findPayeeAccounts.load(id, context)
    return account ? ['ON_COLLECTION', 'BANK_TRANSFER'] : ['ON_COLLECTION']
  }
}

import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type DeliveryOffer, DeliveryOfferRepository } from './delivery-offer.repository.ts'

const ACTION = 'say where this sales point delivers'
const MOST_AREAS = 200
const LARGEST_FEE = 10_000_000
const LARGEST_ORDER = 1_000_000_000

export class SetDeliveryOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterSalesPoint: EnterSalesPoint,
    private readonly now: Clock,
  ) {}

  /** Setting the same again changes nothing; orders placed before keep their fee. */
  execute(offer: DeliveryOffer, actor: Actor): Promise<DeliveryOffer> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], offer.salesPointId)
    check(offer)
    return this.unitOfWork.run(async transaction => {
      await this.enterSalesPoint.execute(transaction.manager, actor, offer.salesPointId, ACTION)
      return this.set(transaction, offer, userId)
    })
  }

  /** Sets it, whoever asks was let in before. */
  async set({ manager, audit }: Transaction, offer: DeliveryOffer, userId: string): Promise<DeliveryOffer> {
    await new DeliveryOfferRepository(manager).set(offer, userId, this.now())
    const { salesPointId: subjectId, ...after } = offer
    await audit.add({ actorId: userId, action: 'setDeliveryOffer', subject: 'SalesPoint', subjectId, after })
    return offer
  }
}

const isFee = (fee: number) => fee >= 0 && fee <= LARGEST_FEE

function check({ isOn, flatFee, freeFrom, areas }: DeliveryOffer): void {
  const rules = [
    [isFee(flatFee), 'flatFee', `A fee is 0 to ${LARGEST_FEE} đồng.`],
    [freeFrom === null || isOrder(freeFrom), 'freeFrom', `1 to ${LARGEST_ORDER} đồng.`],
    [areas.every(({ fee }) => fee === null || isFee(fee)), 'areas', `A fee is 0 to ${LARGEST_FEE} đồng.`],
    [areas.length <= MOST_AREAS, 'areas', `At most ${MOST_AREAS} areas.`],
    [new Set(areas.map(({ unitId }) => unitId)).size === areas.length, 'areas', 'Each area once.'],
    [!isOn || areas.length > 0, 'areas', 'Say at least one area.'],
  ] as const
  const broken = rules.find(([holds]) => !holds)
  if (broken) throw new BadInput(broken[1], broken[2])
}

const isOrder = (amount: number) => amount >= 1 && amount <= LARGEST_ORDER

import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { enterSettlement, whyNot } from './enter-settlement.use-case.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { PaymentDiffers } from './settlements.refusals.ts'

interface Payment {
  readonly settlementId: string
  readonly paidOn: string
  readonly amount: number
  readonly reference: string
}

const LONGEST_REFERENCE = 100

/** Remembers that a statement was paid; the money itself never comes near the platform. Recording the same again changes nothing. */
export class PaySettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute({ settlementId, paidOn, amount, ...told }: Payment, actor: Actor): Promise<Settlement | Refusal> {
    const reference = told.reference.trim()
    if (reference === '' || reference.length > LONGEST_REFERENCE)
      throw new BadInput('reference', `A reference has 1 to ${LONGEST_REFERENCE} signs.`)
    if (paidOn > vietnamDay(this.now())) throw new BadInput('paidOn', 'It cannot have been paid on a day to come.')
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const entering = { settlementId, actor, side: 'SALES_POINT', action: 'record the payment of this statement' } as const
      const { settlement, userId } = await enterSettlement(manager, entering)
      if (isPaidSo(settlement, { paidOn, amount, reference })) return settlement
      const refusal = whyNot(settlement, 'RECORD_PAYMENT', 'SALES_POINT') ?? whyOtherAmount(settlement, amount)
      if (refusal) return refusal
      const settlements = new SettlementRepository(manager)
      await settlements.pay(settlementId, { paidOn, amount, reference })
      await settlements.addStep(settlementId, { what: 'PAID', side: 'SALES_POINT', byId: userId, reason: reference, at: this.now() })
      const after = { paidOn, amount, reference }
      await audit.add({ actorId: userId, action: 'recordSettlementPayment', subject: 'Settlement', subjectId: settlementId, after })
      return settlements.get(settlementId)
    })
  }
}

const isPaidSo = (settlement: Settlement, { paidOn, amount, reference }: Omit<Payment, 'settlementId'>) =>
  settlement.paidOn === paidOn && settlement.paidAmount === amount && settlement.paymentReference === reference

const whyOtherAmount = ({ due }: Settlement, amount: number) => (amount === due ? undefined : new PaymentDiffers(due))

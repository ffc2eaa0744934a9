import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { LotOwnershipDiffers } from '../stock/move-goods.use-case.ts'
import { CounterSaleType } from './counter-sale.type.ts'
import { SaleAlreadyUndone, UndoPeriodOver } from './counter-sales.refusals.ts'
import type { UndoCounterSale } from './undo-counter-sale.use-case.ts'

@InputType({ description: 'The sale to take back, and why.' })
class UndoCounterSaleInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the sale as taken back by the first request.' })
  idempotencyKey!: string

  @Field(() => UUID)
  counterSaleId!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs; kept in the ledger.' })
  reason!: string
}

const UndoCounterSaleResult = createUnionType({
  name: 'UndoCounterSaleResult',
  description: 'The sale with the moment it was taken back, or why it stands.',
  types: () => [CounterSaleType, SaleAlreadyUndone, UndoPeriodOver, LotOwnershipDiffers, IdempotencyKeyReused] as const,
})

@Resolver()
export class UndoCounterSaleResolver {
  constructor(private readonly useCase: UndoCounterSale) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => UndoCounterSaleResult, {
    description:
      'Takes a whole sale back on its own day; its goods return to the lots they came from. Open to staff and managers of the point.',
  })
  async undoCounterSale(@Arg('input', () => UndoCounterSaleInput) input: UndoCounterSaleInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : CounterSaleType.from(outcome)
  }
}

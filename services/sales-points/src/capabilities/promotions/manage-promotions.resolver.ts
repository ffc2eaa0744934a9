import type { Clock } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { PriceIsPromised } from '../price-lists/find-prices.use-case.ts'
import type { AnnouncePromotion } from './announce-promotion.use-case.ts'
import type { DraftPromotion } from './draft-promotion.use-case.ts'
import { AlcoholNotPromoted, DiscountAboveLegalCap, ReducedDaysExceeded } from './legal-limits.refusals.ts'
import { AnnouncePromotionInput, EndPromotionInput, linesOf, SavePromotionInput } from './promotion-input.type.ts'
import type { Promotion } from './promotion.entity.ts'
import { PromotionType } from './promotion.type.ts'
import {
  PromotedProductNotKnown,
  PromotionBeginsTooEarly,
  PromotionNeedsPrice,
  PromotionNotInState,
  PromotionNotLower,
  PromotionsOverlap,
} from './promotions.refusals.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'

const SavePromotionResult = createUnionType({
  name: 'SavePromotionResult',
  description: 'The draft, or why it was not kept.',
  types: () => [PromotionType, PromotionNotInState, IdempotencyKeyReused] as const,
})
const AnnouncePromotionResult = createUnionType({
  name: 'AnnouncePromotionResult',
  description: 'The announced promotion, or the first reason why it is still a draft.',
  types: () =>
    [
      PromotionType,
      PromotionNotInState,
      PromotionBeginsTooEarly,
      PromotedProductNotKnown,
      AlcoholNotPromoted,
      PromotionNeedsPrice,
      PromotionNotLower,
      DiscountAboveLegalCap,
      PromotionsOverlap,
      ReducedDaysExceeded,
      PriceIsPromised,
    ] as const,
})
const EndPromotionResult = createUnionType({
  name: 'EndPromotionResult',
  description: 'The promotion, or why it goes on.',
  types: () => [PromotionType, PromotionNotInState, PriceIsPromised] as const,
})

@Resolver()
export class ManagePromotionsResolver {
  constructor(
    private readonly draft: DraftPromotion,
    private readonly announce: AnnouncePromotion,
    private readonly now: Clock,
  ) {}

  @Directive(MANAGER)
  @Mutation(() => SavePromotionResult, {
    description: 'Keeps a draft of a promotion, new or changed; it lowers no price yet. Open to managers of the point.',
  })
  async savePromotion(@Arg('input', () => SavePromotionInput) input: SavePromotionInput, @Ctx() { actor }: RequestContext) {
    const { promotionId = null, decision, ...told } = input
    const plan = { ...told, promotionId, decision: decision ? { ...decision } : null, lines: linesOf(input) }
    return this.#told(await this.draft.execute(plan, actor))
  }

  @Directive(MANAGER)
  @Mutation(() => AnnouncePromotionResult, {
    description:
      'Announces a draft within what the law allows: its prices hold on its days, on the first from now on, wherever the point sells. It stays as it is from then on. Repeating it changes nothing. Open to managers of the point.',
  })
  async announcePromotion(
    @Arg('input', () => AnnouncePromotionInput) { promotionId }: AnnouncePromotionInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return this.#told(await this.announce.execute(promotionId, actor))
  }

  @Directive(MANAGER)
  @Mutation(() => EndPromotionResult, {
    description:
      'Ends a running promotion now, or withdraws one that has not begun or a draft. What customers hold or ordered keeps its price. Repeating it with the same reason changes nothing. Open to managers of the point.',
  })
  async endPromotion(@Arg('input', () => EndPromotionInput) input: EndPromotionInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.announce.end({ ...input }, actor))
  }

  #told(outcome: Promotion | Refusal) {
    return outcome instanceof Refusal ? outcome : PromotionType.from(outcome, this.now())
  }
}

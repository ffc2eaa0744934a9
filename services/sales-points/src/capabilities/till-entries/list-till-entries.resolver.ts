import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import type { FindTills } from '../tills/find-tills.use-case.ts'
import { TillType } from '../tills/till.type.ts'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import type { DecideTillEntry } from './decide-till-entry.use-case.ts'
import type { ListTillEntries } from './list-till-entries.use-case.ts'
import { TillEntryAlreadyDecided } from './till-entries.refusals.ts'
import { TillDecision } from './till-entry.enum.ts'
import { TillConflictType, TillEntryConnection, TillEntryLineType, TillEntryType } from './till-entry.type.ts'

const TillEntryFilter = { QUARANTINED: 'QUARANTINED', CONFLICTS: 'CONFLICTS' } as const
type TillEntryFilter = keyof typeof TillEntryFilter
registerEnumType(TillEntryFilter, {
  name: 'TillEntryFilter',
  description: 'Which entries are asked for.',
  valuesConfig: {
    QUARANTINED: { description: 'Those that wait for a manager.' },
    CONFLICTS: { description: 'Those where something did not fit.' },
  },
})

@InputType({ description: 'What becomes of an entry that a revoked till has sent.' })
class DecideTillEntryInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got.' })
  idempotencyKey!: string

  @Field(() => UUID)
  tillEntryId!: string

  @Field(() => TillDecision)
  decision!: TillDecision

  @Field(() => String, { description: 'Why, in 1 to 500 signs.' })
  reason!: string
}

const DecideTillEntryResult = createUnionType({
  name: 'DecideTillEntryResult',
  description: 'The entry as decided, or why it was left alone.',
  types: () => [TillEntryType, TillEntryAlreadyDecided, ProductNotKnown, IdempotencyKeyReused] as const,
})
const PRODUCT = { nullable: true, description: 'Null while its service does not answer.' }

@Resolver(() => TillEntryType)
export class ListTillEntriesResolver {
  constructor(
    private readonly listing: ListTillEntries,
    private readonly deciding: DecideTillEntry,
    private readonly findTills: FindTills,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => TillEntryConnection, {
    description: 'What the tills of the point have sent, newest first. Open to staff and managers of the point.',
  })
  async tillEntries(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('only', () => TillEntryFilter, { nullable: true, description: 'Null for all.' }) only: TillEntryFilter | null,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.listing.execute(salesPointId, only, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: TillEntryType.from(node) })) }
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => DecideTillEntryResult, {
    description: 'Books or dismisses, by name and with a reason, what a revoked till has sent. Open to managers of the point.',
  })
  async decideTillEntry(@Arg('input', () => DecideTillEntryInput) input: DecideTillEntryInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.deciding.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : TillEntryType.from(outcome)
  }

  @FieldResolver(() => TillType)
  async till(@Root() { tillId }: TillEntryType, @Ctx() context: RequestContext) {
    return TillType.from(await this.findTills.load(tillId, context))
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who was signed in on the device, by its word. Null unless the person belongs to an organization of yours.',
  })
  seller(@Root() { sellerId }: TillEntryType) {
    return { id: sellerId }
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who decided about it. Null when nobody has, and unless the person belongs to an organization of yours.',
  })
  decider(@Root() { decidedBy }: TillEntryType) {
    return decidedBy === null ? null : { id: decidedBy }
  }
}

@Resolver(() => TillEntryLineType)
export class TillEntryLineResolver {
  @FieldResolver(() => ProductStub, PRODUCT)
  product(@Root() { productId }: TillEntryLineType) {
    return { id: productId }
  }
}

@Resolver(() => TillConflictType)
export class TillConflictResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null when it is not about a product, or its service does not answer.' })
  product(@Root() { productId }: TillConflictType) {
    return productId === null ? null : { id: productId }
  }
}

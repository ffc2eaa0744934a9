import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { PlanTargetType, PlanType } from '../plans/plan.type.ts'
import type { FindSnapshots, FrozenFigure, Snapshot } from './find-snapshots.use-case.ts'
import type { FreezeSnapshot } from './freeze-snapshot.use-case.ts'
import { FrozenFigureType, PlanSnapshotType } from './snapshot.type.ts'
import { SnapshotTakenAlready } from './snapshots.refusals.ts'

@InputType({ description: 'The plan whose figures are to be frozen.' })
class FreezeSnapshotInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first snapshot.' })
  idempotencyKey!: string

  @Field(() => UUID)
  planId!: string

  @Field(() => String, { nullable: true, description: 'What it is for, at most 500 characters. Null for nothing.' })
  note?: string | null
}

const FreezeSnapshotResult = createUnionType({
  name: 'FreezeSnapshotResult',
  description: 'The snapshot, or why there is none.',
  types: () => [PlanSnapshotType, SnapshotTakenAlready, IdempotencyKeyReused] as const,
})

@Resolver(() => PlanSnapshotType)
export class SnapshotsResolver {
  constructor(
    private readonly freeze: FreezeSnapshot,
    private readonly find: FindSnapshots,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => FreezeSnapshotResult, {
    description: 'Freezes the figures of a plan as they are now, once a day. Open to the office of the province and the ministry.',
  })
  async freezeSnapshot(@Arg('input', () => FreezeSnapshotInput) input: FreezeSnapshotInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.freeze.byHand(input, actor)
    return outcome instanceof Refusal ? outcome : PlanSnapshotType.from(outcome)
  }

  @FieldResolver(() => [FrozenFigureType], { description: 'One for each target there was, in the order of their codes.' })
  async figures(@Root() { id }: PlanSnapshotType, @Ctx() { loaders }: RequestContext) {
    const figures = await loaders.for<string, FrozenFigure[]>('figures of snapshots', ids => this.find.figuresOf(ids)).load(id)
    return figures!.map(figure => FrozenFigureType.from(figure))
  }
}

@Resolver(() => PlanType)
export class PlanSnapshotsResolver {
  constructor(private readonly find: FindSnapshots) {}

  @FieldResolver(() => [PlanSnapshotType], { description: 'What was frozen, the latest first, 36 at most.' })
  async snapshots(@Root() { id }: PlanType, @Ctx() { loaders }: RequestContext) {
    const snapshots = await loaders.for<string, Snapshot[]>('snapshots of plans', ids => this.find.ofPlans(ids)).load(id)
    return snapshots!.map(snapshot => PlanSnapshotType.from(snapshot))
  }
}

@Resolver(() => PlanTargetType)
export class TargetTrendResolver {
  constructor(private readonly find: FindSnapshots) {}

  @FieldResolver(() => [FrozenFigureType], { description: 'The figure in snapshot after snapshot, the last 36, the earliest first.' })
  async trend(@Root() { id }: PlanTargetType, @Ctx() { loaders }: RequestContext) {
    const figures = await loaders.for<string, FrozenFigure[]>('trends of targets', ids => this.find.trends(ids)).load(id)
    return figures!.map(figure => FrozenFigureType.from(figure))
  }
}

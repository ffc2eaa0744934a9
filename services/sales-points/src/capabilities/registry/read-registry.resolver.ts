import { ConnectionArguments, Forbidden, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { SalesPointChecklistType } from '../checklists/checklist.type.ts'
import type { UseChecklists } from '../checklists/use-checklists.use-case.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { SalesPointKind } from '../places/sales-point-kind.enum.ts'
import { SalesPointStatus } from '../places/sales-point-status.enum.ts'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import type { ReadRegistry } from './read-registry.use-case.ts'
import { SalesPointAction } from './registry.enum.ts'
import {
  SalesPointBusinessType,
  SalesPointFileConnection,
  SalesPointFileType,
  SalesPointStepType,
  StatusCountType,
} from './registry.type.ts'

const READERS = '@requiresScopes(scopes: [["role:officer"], ["role:producer"], ["role:sales-point-staff"], ["role:sales-point-manager"]])'

@ArgsType()
class RegisterArguments extends ConnectionArguments {
  @Field(() => SalesPointStatus, { nullable: true, description: 'Only points with this status.' })
  status?: SalesPointStatus | null

  @Field(() => SalesPointKind, { nullable: true, description: 'Only points of this kind.' })
  kind?: SalesPointKind | null

  @Field(() => String, { nullable: true, description: 'Slug of an administrative unit, old or new: only points inside it.' })
  unit?: string | null

  @Field(() => String, { nullable: true, description: 'Words of the name or address; diacritics and case do not matter.' })
  search?: string | null
}

@Resolver(() => SalesPointFileType)
export class ReadRegistryResolver {
  constructor(
    private readonly useCase: ReadRegistry,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly useChecklists: UseChecklists,
  ) {}

  @Directive(READERS)
  @Query(() => SalesPointFileConnection, {
    description:
      'The register of sales points, by slug: those in an officer’s units, those the person’s organizations proposed, and those where one works.',
  })
  async salesPointRegister(@Args(() => RegisterArguments) asked: RegisterArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.useCase.list({ ...asked }, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: SalesPointFileType.from(node) })) }
  }

  @Directive(READERS)
  @Query(() => [StatusCountType], { description: 'How many points of one’s register have which status; those without any are left out.' })
  salesPointRegisterCounts(@Ctx() { actor }: RequestContext) {
    return this.useCase.countByStatus(actor)
  }

  @Directive(READERS)
  @Query(() => SalesPointFileType, {
    description: 'One point of the register. Open to the office of its area, to who proposed it, and to who works there.',
  })
  async salesPointFile(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const point = await this.useCase.find(id, actor)
    if (!point) throw new Forbidden('see the file of this sales point')
    return SalesPointFileType.from(point)
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { id }: SalesPointFileType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(id, context))!)
  }

  @FieldResolver(() => [SalesPointStepType], { description: 'Its history, in order.' })
  async steps(@Root() { id }: SalesPointFileType, @Ctx() context: RequestContext) {
    return (await this.useCase.loadSteps(id, context)).map(step => SalesPointStepType.from(step))
  }

  @FieldResolver(() => SalesPointChecklistType, {
    nullable: true,
    description:
      'The national criteria as on the day of the application, with what was answered. Null for points that were there before the register.',
  })
  async checklist(@Root() { id, point }: SalesPointFileType, @Ctx() context: RequestContext) {
    if (!point.application) return null
    const version = await this.useChecklists.load(point.application.checklistVersion, context)
    return version && SalesPointChecklistType.from(version, await this.useChecklists.loadAnswers(id, context), context.language)
  }

  @FieldResolver(() => SalesPointBusinessType)
  business(@Root() { id }: SalesPointFileType, @Ctx() context: RequestContext) {
    return this.useCase.loadBusiness(id, context)
  }

  @FieldResolver(() => [SalesPointAction], { description: 'What the person may do with it next.' })
  allowedActions(@Root() { point }: SalesPointFileType, @Ctx() { actor }: RequestContext) {
    return this.useCase.actionsOf(point, actor)
  }
}

@Resolver(() => SalesPointStepType)
export class SalesPointStepResolver {
  @FieldResolver(() => UserStub, { nullable: true, description: 'Who took it. Null for `system`, and while its service does not answer.' })
  actor(@Root() { actorId }: SalesPointStepType) {
    return actorId === 'system' ? null : { id: actorId }
  }
}

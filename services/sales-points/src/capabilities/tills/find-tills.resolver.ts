import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import type { FindTills } from './find-tills.use-case.ts'
import { NumberGapType, TillType } from './till.type.ts'

const PERSON = 'Null unless the person belongs to an organization of yours.'

@Resolver(() => TillType)
export class FindTillsResolver {
  constructor(private readonly useCase: FindTills) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Directive('@listSize(assumedSize: 30)')
  @Query(() => [TillType], {
    description: 'The tills of the point: those in use first, then the newest; at most 100. Open to staff and managers of the point.',
  })
  async tills(@Arg('salesPointId', () => UUID) salesPointId: string, @Ctx() { actor }: RequestContext) {
    return (await this.useCase.ofPoint(salesPointId, actor)).map(till => TillType.from(till))
  }

  @FieldResolver(() => Int, { description: 'The highest number that came from it; 0 before the first.' })
  async lastNumber(@Root() { id }: TillType, @Ctx() context: RequestContext) {
    return (await this.useCase.loadJournal(id, context)).highest
  }

  @FieldResolver(() => [NumberGapType], {
    description: 'Numbers below the last one that have not come: still on the device, or lost with it. At most 100 stretches.',
  })
  async missingNumbers(@Root() { id }: TillType, @Ctx() context: RequestContext) {
    return (await this.useCase.loadJournal(id, context)).gaps
  }

  @FieldResolver(() => UserStub, { nullable: true, description: `Who registered it. ${PERSON}` })
  registrar(@Root() { registeredBy }: TillType) {
    return { id: registeredBy }
  }

  @FieldResolver(() => UserStub, { nullable: true, description: `Who revoked it. Null while it is in use. ${PERSON}` })
  revoker(@Root() { revokedBy }: TillType) {
    return revokedBy === null ? null : { id: revokedBy }
  }
}

import {
  actsFor,
  ConnectionArguments,
  connectionFrom,
  decodeCursor,
  LocalDate,
  pageSize,
  type RequestContext,
  UUID,
} from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { EvidenceType } from './evidence-type.enum.ts'
import { EvidenceConnection, EvidencePaper, EvidenceViewType } from './evidence.type.ts'
import type { ListEvidence } from './list-evidence.use-case.ts'

@ArgsType()
class MyEvidenceArguments extends ConnectionArguments {
  @Field(() => UUID, { nullable: true, description: 'Null for all producers the person acts for.' })
  producerId?: string | null

  @Field(() => EvidenceType, { nullable: true, description: 'Null for all.' })
  type?: EvidenceType | null

  @Field(() => LocalDate, { nullable: true, description: 'Only papers whose last day lies before this one. Null for all.' })
  expiringBefore?: string | null
}

@Resolver(() => EvidencePaper)
export class EvidenceResolver {
  constructor(private readonly list: ListEvidence) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => EvidenceConnection, { description: 'The papers of the producers the person acts for, the latest first. Open to producers.' })
  async myEvidence(
    @Args(() => MyEvidenceArguments) { producerId = null, type = null, expiringBefore = null, first, after }: MyEvidenceArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : undefined
    const papers = await this.list.mine({ producerId, type, expiringBefore, first: pageSize(first), after: place }, actor)
    return connectionFrom(
      papers,
      { first, after },
      ({ addedAt, id }) => [addedAt.toISOString(), id],
      paper => EvidencePaper.from(paper, this.list.validityOf(paper.expiresOn)),
    )
  }

  @FieldResolver(() => [EvidenceViewType], {
    nullable: true,
    description: 'Who opened it, the latest 100 first. Null for everybody but the producer.',
  })
  async views(@Root() { id, producerId }: EvidencePaper, @Ctx() { actor, loaders }: RequestContext) {
    if (!actsFor(actor, producerId, 'PRODUCER')) return null
    return ((await loaders.for(this.list.viewsOf, this.list.viewsOf).load(id)) ?? []).map(EvidenceViewType.from)
  }

  @FieldResolver(() => Boolean, { description: 'Whether a dossier that was handed in rests on it; then it cannot be removed.' })
  async isInUse(@Root() { id }: EvidencePaper, @Ctx() { loaders }: RequestContext) {
    return (await loaders.for(this.list.inUse, this.list.inUse).load(id)) ?? false
  }
}

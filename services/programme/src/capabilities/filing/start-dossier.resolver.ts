import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierOpenAlready, NoEarlierRecognition, NoRulesForDay } from './filing.refusals.ts'
import type { StartDossier } from './start-dossier.use-case.ts'

@InputType()
class StartDossierInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first dossier instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'A product of the producer with a public page.' })
  productId!: string

  @Field(() => DossierKind)
  kind!: DossierKind

  @Field(() => UUID, { description: 'The commune to file at: one that exists today, in the province the product comes from.' })
  communeId!: string

  @Field(() => Int, { nullable: true, description: 'The year in whose plan it counts. Null for this year.' })
  planYear?: number | null
}

const StartDossierResult = createUnionType({
  name: 'StartDossierResult',
  types: () => [DossierType, DossierOpenAlready, NoEarlierRecognition, NoRulesForDay, IdempotencyKeyReused] as const,
})

@Resolver()
export class StartDossierResolver {
  constructor(private readonly useCase: StartDossier) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => StartDossierResult, {
    description:
      'Begins a dossier for a product; a re-grading begins with what the last recognised one said. One open dossier per product. Open to the producer.',
  })
  async startDossier(@Arg('input', () => StartDossierInput) input: StartDossierInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }
}

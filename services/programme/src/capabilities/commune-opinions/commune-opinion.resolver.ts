import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { CommuneOpinionType } from './commune-opinion.type.ts'
import type { FindOpinions } from './find-opinions.use-case.ts'
import type { GiveOpinion } from './give-opinion.use-case.ts'

@InputType()
class GiveCommuneOpinionInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, { description: 'Origin of the product and of local raw materials, 1 to 2,000 characters.' })
  origin!: string

  @Field(() => String, { description: 'Use of local labour, 1 to 2,000 characters.' })
  localLabour!: string

  @Field(() => String, { description: 'Where the idea of the product comes from, 1 to 2,000 characters.' })
  originOfIdea!: string

  @Field(() => String, { description: 'Local identity and knowledge in the product, 1 to 2,000 characters.' })
  localIdentity!: string

  @Field(() => Boolean, { description: 'Whether the commune proposes the product.' })
  isProposed!: boolean

  @Field(() => String, { nullable: true, description: 'Why not, 1 to 2,000 characters. Null only when it is proposed.' })
  reason?: string | null
}

const GiveCommuneOpinionResult = createUnionType({
  name: 'GiveCommuneOpinionResult',
  types: () => [DossierType, DossierNotReady] as const,
})

@Resolver(() => DossierType)
export class CommuneOpinionResolver {
  constructor(
    private readonly give: GiveOpinion,
    private readonly find: FindOpinions,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => GiveCommuneOpinionResult, {
    description:
      'Writes down the commune’s opinion of the four contents. A proposed dossier goes to the office that scores; another ends with the reason. Open to officers of the commune.',
  })
  async giveCommuneOpinion(@Arg('input', () => GiveCommuneOpinionInput) input: GiveCommuneOpinionInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.give.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @FieldResolver(() => CommuneOpinionType, { nullable: true, description: 'Null until the commune has given it.' })
  async communeOpinion(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    const opinion = await loaders.for(this.find.byDossiers, this.find.byDossiers).load(id)
    return opinion && CommuneOpinionType.from(opinion)
  }
}

import { actsFor, hasRole, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import type { DecideRegistration } from './decide-registration.use-case.ts'
import type { ScreenDossiers } from './screen-dossiers.use-case.ts'
import { RegistrationDecided } from './screening.refusals.ts'
import { LookAlikeType, ScreeningDecisionType } from './screening.type.ts'

const REASON = { description: 'Why, 1 to 2,000 characters; the producer reads it.' }
const PACKAGING = {
  nullable: true,
  description: 'What is to be noted about packaging beside look-alikes, at most 2,000 characters. Null for nothing.',
}

@InputType()
class AdmitRegistrationInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, REASON)
  reason!: string

  @Field(() => String, PACKAGING)
  packagingNote?: string | null
}

@InputType()
class DeclineRegistrationInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, REASON)
  reason!: string

  @Field(() => String, PACKAGING)
  packagingNote?: string | null
}

const types = () => [DossierType, DossierNotReady, RegistrationDecided] as const
const AdmitRegistrationResult = createUnionType({ name: 'AdmitRegistrationResult', types })
const DeclineRegistrationResult = createUnionType({ name: 'DeclineRegistrationResult', types })

@Resolver(() => DossierType)
export class ScreeningResolver {
  constructor(
    private readonly decide: DecideRegistration,
    private readonly screen: ScreenDossiers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => AdmitRegistrationResult, {
    description: 'Lets a registered product be graded, with a reason; once. Open to officers of the level that scores it.',
  })
  async admitRegistration(@Arg('input', () => AdmitRegistrationInput) input: AdmitRegistrationInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.decide.admit(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => DeclineRegistrationResult, {
    description: 'Turns a registration away, with a reason; once. Open to officers of the level that scores it.',
  })
  async declineRegistration(
    @Arg('input', () => DeclineRegistrationInput) input: DeclineRegistrationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.decide.decline(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @FieldResolver(() => [LookAlikeType], {
    nullable: true,
    description:
      'Products of the same set from the same commune or district with a name like this one’s, at most 10. Null for everybody but officers.',
  })
  async lookAlikes(@Root() { id, row }: DossierType, @Ctx() { actor, loaders }: RequestContext) {
    if (!hasRole(actor, 'OFFICER') || actsFor(actor, row.producerId, 'PRODUCER')) return null
    return ((await loaders.for(this.screen.lookAlikes, this.screen.lookAlikes).load(id)) ?? []).map(found => LookAlikeType.from(found))
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the product is sold as it grows or is caught: the programme limits such products.',
  })
  isUnprocessed(@Root() { row }: DossierType) {
    return this.screen.isUnprocessed(row)
  }

  @FieldResolver(() => ScreeningDecisionType, { nullable: true, description: 'Null until an office has decided.' })
  async screeningDecision(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    const decision = await loaders.for(this.screen.decisions, this.screen.decisions).load(id)
    return decision && ScreeningDecisionType.from(decision)
  }
}

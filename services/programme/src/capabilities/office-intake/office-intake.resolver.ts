import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import type { AcceptDossier } from './accept-dossier.use-case.ts'
import { RegistrationNotScreened } from './office-intake.refusals.ts'
import { CompletionRequestType } from './office-intake.type.ts'
import type { RequestCompletion } from './request-completion.use-case.ts'

@InputType()
class AcceptDossierInput {
  @Field(() => UUID)
  dossierId!: string
}

@InputType()
class RequestCompletionInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => [String], { description: 'What is missing: 1 to 50 things, each of 1 to 500 characters.' })
  missing!: string[]

  @Field(() => LocalDate, { description: 'Last day for the producer: after today, at most 180 days from now.' })
  dueOn!: string
}

const AcceptDossierResult = createUnionType({
  name: 'AcceptDossierResult',
  types: () => [DossierType, DossierNotReady, RegistrationNotScreened] as const,
})
const RequestCompletionResult = createUnionType({
  name: 'RequestCompletionResult',
  types: () => [DossierType, DossierNotReady] as const,
})

@Resolver(() => DossierType)
export class OfficeIntakeResolver {
  constructor(
    private readonly accept: AcceptDossier,
    private readonly completion: RequestCompletion,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => AcceptDossierResult, {
    description:
      'Takes a complete dossier in; it waits for a session. A doubtful registration is screened first. Open to officers of the level at which it lies.',
  })
  async acceptDossier(@Arg('input', () => AcceptDossierInput) { dossierId }: AcceptDossierInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.accept.execute(dossierId, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RequestCompletionResult, {
    description: 'Sends a dossier back to the producer with a list of what is missing. Open to officers of the level at which it lies.',
  })
  async requestCompletion(@Arg('input', () => RequestCompletionInput) input: RequestCompletionInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.completion.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @FieldResolver(() => [CompletionRequestType], { description: 'What offices asked for, the latest first.' })
  async completionRequests(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    const requests = await loaders.for(this.completion.ofDossiers, this.completion.ofDossiers).load(id)
    return (requests ?? []).map(request => CompletionRequestType.from(request))
  }
}

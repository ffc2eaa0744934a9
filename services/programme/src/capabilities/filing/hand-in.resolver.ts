import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import { DossierIncomplete, FilingWindowNotOpen, NoRulesForDay } from './filing.refusals.ts'
import type { SubmitDossier } from './submit-dossier.use-case.ts'
import type { WithdrawDossier } from './withdraw-dossier.use-case.ts'

@InputType()
class SubmitDossierInput {
  @Field(() => UUID)
  dossierId!: string
}

@InputType()
class WithdrawDossierInput {
  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, { nullable: true, description: 'For the offices, at most 2,000 characters. Null for nothing.' })
  reason?: string | null
}

const SubmitDossierResult = createUnionType({
  name: 'SubmitDossierResult',
  types: () => [DossierType, DossierNotReady, DossierIncomplete, FilingWindowNotOpen, NoRulesForDay] as const,
})
const WithdrawDossierResult = createUnionType({
  name: 'WithdrawDossierResult',
  types: () => [DossierType, DossierNotReady] as const,
})

@Resolver()
export class HandInResolver {
  constructor(
    private readonly submit: SubmitDossier,
    private readonly withdraw: WithdrawDossier,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => SubmitDossierResult, {
    description:
      'Hands a dossier in at the commune, with a receipt number, the law of the day and its scoring table; or, completed, at the office that asked for more. Open to the producer.',
  })
  async submitDossier(@Arg('input', () => SubmitDossierInput) { dossierId }: SubmitDossierInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.submit.execute(dossierId, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => WithdrawDossierResult, {
    description: 'Takes a dossier back, until the chair of the council has concluded. Open to the producer.',
  })
  async withdrawDossier(@Arg('input', () => WithdrawDossierInput) input: WithdrawDossierInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.withdraw.execute(input, actor)
    return outcome instanceof Refusal ? outcome : DossierType.from(outcome)
  }
}

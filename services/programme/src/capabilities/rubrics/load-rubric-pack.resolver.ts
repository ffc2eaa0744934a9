import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { LoadRubricPack } from './load-rubric-pack.use-case.ts'
import { RubricType } from './rubric.type.ts'
import { RubricPackFaulty } from './rubrics.refusals.ts'

@InputType()
class LoadRubricPackInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first version instead of making another.' })
  idempotencyKey!: string

  @Field(() => String, {
    description:
      'The pack as JSON text of at most 400,000 characters: `{regimeId, setNumber, name, parts: [{code, label, max, children: [{code, label, max, children | options: [{label, points, minimumFor, case}]}]}]}`, every name and label as `{vi, en}`.',
  })
  pack!: string
}

const LoadRubricPackResult = createUnionType({
  name: 'LoadRubricPackResult',
  description: 'The version, or why there is none.',
  types: () => [RubricType, RubricPackFaulty, IdempotencyKeyReused] as const,
})

@Resolver()
export class LoadRubricPackResolver {
  constructor(private readonly useCase: LoadRubricPack) {}

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:administrator"]])')
  @Mutation(() => LoadRubricPackResult, {
    description:
      'Takes in a scoring table, for instance in the official wording, as the next version of its set; the content of the latest version again answers that version. Dossiers keep the version they were submitted with. Open to administrators and to officers of a province or the ministry.',
  })
  async loadRubricPack(@Arg('input', () => LoadRubricPackInput) input: LoadRubricPackInput, @Ctx() { actor, language }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : RubricType.from(outcome, language)
  }
}

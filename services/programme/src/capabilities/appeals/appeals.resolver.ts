import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { DossierNotReady } from '../dossiers/move-dossier.use-case.ts'
import type { AnswerAppeal } from './answer-appeal.use-case.ts'
import { AppealType } from './appeal.type.ts'
import { AnotherDossierOpen, AppealAlreadyAnswered, AppealAlreadyFiled } from './appeals.refusals.ts'
import type { FileAppeal } from './file-appeal.use-case.ts'
import type { Appeal, FindAppeals } from './find-appeals.use-case.ts'

@InputType({ description: 'An objection to what a council concluded.' })
class FileAppealInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the appeal instead of filing another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  dossierId!: string

  @Field(() => String, { description: '1 to 5,000 characters.' })
  reason!: string
}

@InputType({ description: 'The office’s answer to an appeal.' })
class AnswerAppealInput {
  @Field(() => UUID)
  appealId!: string

  @Field(() => Boolean, { description: 'Whether the conclusion is annulled; otherwise it stands.' })
  isUpheld!: boolean

  @Field(() => String, { description: 'Shown to the producer, 1 to 5,000 characters.' })
  answer!: string
}

const FileAppealResult = createUnionType({
  name: 'FileAppealResult',
  description: 'The appeal, or why there is none.',
  types: () => [AppealType, AppealAlreadyFiled, DossierNotReady, IdempotencyKeyReused] as const,
})
const AnswerAppealResult = createUnionType({
  name: 'AnswerAppealResult',
  description: 'The appeal as it is now, or why it stays as it was.',
  types: () => [AppealType, AppealAlreadyAnswered, AnotherDossierOpen, DossierNotReady] as const,
})

@Resolver(() => DossierType)
export class AppealsResolver {
  constructor(
    private readonly file: FileAppeal,
    private readonly answer: AnswerAppeal,
    private readonly find: FindAppeals,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => FileAppealResult, {
    description: 'Objects to the conclusion that holds, once; nothing is decided until it is answered. Open to the dossier’s producer.',
  })
  async fileAppeal(@Arg('input', () => FileAppealInput) input: FileAppealInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.file.execute(input, actor)
    return outcome instanceof Refusal ? outcome : AppealType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => AnswerAppealResult, {
    description:
      'Answers an appeal; when upheld, the conclusion is annulled and the dossier waits for another session. Open to the council’s office.',
  })
  async answerAppeal(@Arg('input', () => AnswerAppealInput) input: AnswerAppealInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.answer.execute(input, actor)
    return outcome instanceof Refusal ? outcome : AppealType.from(outcome)
  }

  @FieldResolver(() => [AppealType], { description: 'Objections to its conclusions, the latest first.' })
  async appeals(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    return ((await loaders.for<string, Appeal[]>(this.find.ofDossiers, this.find.ofDossiers).load(id)) ?? []).map(AppealType.from)
  }
}

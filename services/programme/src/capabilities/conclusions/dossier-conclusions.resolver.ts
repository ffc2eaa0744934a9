import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { ScoreSheetType } from '../score-sheets/score-sheet.type.ts'
import { ConclusionType } from './conclusion.type.ts'
import { EvaluationType } from './evaluation.type.ts'
import type { Conclusion, FindConclusions } from './find-conclusions.use-case.ts'
import type { ShowEvaluation } from './show-evaluation.use-case.ts'

@Resolver(() => DossierType)
export class DossierConclusionsResolver {
  constructor(
    private readonly conclusionsOf: FindConclusions,
    private readonly show: ShowEvaluation,
  ) {}

  @FieldResolver(() => ConclusionType, {
    nullable: true,
    description: 'What the latest council concluded. Null before, and after an appeal was upheld.',
  })
  async conclusion(@Root() dossier: DossierType, @Ctx() context: RequestContext) {
    const holding = (await this.#history(dossier, context)).find(({ annulledAt }) => annulledAt === null)
    return holding ? ConclusionType.from(holding) : null
  }

  @FieldResolver(() => [ConclusionType], { description: 'Everything that was concluded, the latest first, annulled conclusions too.' })
  async conclusions(@Root() dossier: DossierType, @Ctx() context: RequestContext) {
    return (await this.#history(dossier, context)).map(ConclusionType.from)
  }

  @FieldResolver(() => [ScoreSheetType], {
    nullable: true,
    description:
      'The sheets of a session. All for chair and secretary, and for the office once it is concluded; a member sees the others’ after submitting the own one. Null for everybody else.',
  })
  async sheets(@Root() { row }: DossierType, @Arg('sessionId', () => UUID) sessionId: string, @Ctx() { actor }: RequestContext) {
    return (await this.show.sheets(sessionId, row, actor))?.map(ScoreSheetType.from) ?? null
  }

  @FieldResolver(() => EvaluationType, {
    nullable: true,
    description: 'The sheets of a session side by side. Null for all but the council’s chair and secretary.',
  })
  async evaluation(
    @Root() { row }: DossierType,
    @Arg('sessionId', () => UUID) sessionId: string,
    @Ctx() { actor, language }: RequestContext,
  ) {
    const evaluation = await this.show.execute(sessionId, row, actor)
    return evaluation && EvaluationType.from(evaluation, evaluation.quorum, language)
  }

  async #history({ id }: DossierType, { loaders }: RequestContext): Promise<Conclusion[]> {
    return (await loaders.for<string, Conclusion[]>(this.conclusionsOf.ofDossiers, this.conclusionsOf.ofDossiers).load(id)) ?? []
  }
}

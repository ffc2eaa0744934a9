import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { ReadAnswers } from '../dossiers/read-answers.use-case.ts'
import { EvidencePaper } from '../evidence/evidence.type.ts'
import type { Evidence } from '../evidence/find-evidence.use-case.ts'
import type { ListEvidence } from '../evidence/list-evidence.use-case.ts'
import type { ServePaper } from '../evidence/serve-paper.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import { RubricType } from '../rubrics/rubric.type.ts'
import type { FindStanding, Standing } from './find-standing.use-case.ts'
import type { FindTable, TableOwner } from './find-table.use-case.ts'
import type { ReadLinks } from './read-links.use-case.ts'
import { tell } from './standing-words.use-case.ts'
import { SelfAssessmentStanding } from './standing.type.ts'

@ObjectType({ description: 'The producer’s own answer to a criterion.' })
class DossierAnswer {
  @Field(() => String, { description: 'Code of the criterion.' })
  criterionCode!: string

  @Field(() => Int, { nullable: true, description: 'Place of the chosen option, from 0. Null where only the total of a part is known.' })
  optionIndex!: number | null

  @Field(() => Float, { description: 'Points the answer brings.' })
  points!: number

  @Field(() => String, { nullable: true, description: 'The producer’s note. Null for nothing.' })
  note!: string | null
}

@ObjectType({ description: 'A paper of a dossier and what it proves there.' })
class LinkedEvidence {
  @Field(() => [String], { description: 'Codes of the criteria it proves; `*` is the dossier as a whole.' })
  criterionCodes!: readonly string[]

  @Field(() => EvidencePaper, { nullable: true, description: 'Null where it is private and the person may not see it.' })
  paper!: EvidencePaper | null
}

@Resolver(() => DossierType)
export class SelfAssessmentFieldsResolver {
  constructor(
    private readonly own: { readonly answers: ReadAnswers; readonly links: ReadLinks; readonly tables: FindTable },
    private readonly standings: FindStanding,
    private readonly papers: { readonly list: ListEvidence; readonly serve: ServePaper },
  ) {}

  @FieldResolver(() => RubricType, {
    nullable: true,
    description: 'The scoring table: the one frozen at submission, until then the latest of its regime and set. Null where none is held.',
  })
  async rubric(@Root() { row }: DossierType, @Ctx() { loaders, language }: RequestContext) {
    const { regimeId, setNumber, rubricId } = row
    const table = await loaders
      .for<TableOwner, Rubric>(this.own.tables, keys => this.own.tables.ofMany(keys))
      .load({ regimeId, setNumber, rubricId })
    return table && RubricType.from(table, language)
  }

  @FieldResolver(() => [DossierAnswer], { description: 'The producer’s own scores, by criterion.' })
  async answers(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    const answers = await loaders.for(this.own.answers.ofMany, this.own.answers.ofMany).load(id)
    return (answers ?? []).map(answer => Object.assign(new DossierAnswer(), answer))
  }

  @FieldResolver(() => [LinkedEvidence], { description: 'The papers it rests on, each with what it proves.' })
  async evidence(@Root() { id }: DossierType, @Ctx() { loaders, actor }: RequestContext) {
    const links = (await loaders.for(this.own.links.ofMany, this.own.links.ofMany).load(id)) ?? []
    const open = await this.#open(
      links.map(({ paper }) => paper),
      { actor, loaders },
    )
    return links.map(({ paper, criterionCodes }, place) =>
      Object.assign(new LinkedEvidence(), { criterionCodes, paper: open[place] ? this.#shown(paper) : null }),
    )
  }

  @FieldResolver(() => SelfAssessmentStanding, {
    nullable: true,
    description: 'Where it would stand by the producer’s own scores, and the way to the next star. Null where no scoring table is held.',
  })
  async standing(@Root() { row }: DossierType, @Ctx() { loaders, language, actor }: RequestContext) {
    const standing = await loaders.for<Dossier, Standing>(this.standings, rows => this.standings.ofMany(rows)).load(row)
    if (!standing) return null
    const open = await this.#open(standing.papersExpiring, { actor, loaders })
    const papersExpiring = standing.papersExpiring.filter((_, place) => open[place]).map(paper => this.#shown(paper))
    const { papersMissing } = standing
    return Object.assign(new SelfAssessmentStanding(), tell(standing, language), { papersMissing, papersExpiring })
  }

  /** Whether the person may open each; asked once for all papers of a request. */
  #open(papers: readonly Evidence[], { actor, loaders }: Pick<RequestContext, 'actor' | 'loaders'>): Promise<(boolean | null)[]> {
    const loader = loaders.for<Evidence, boolean>('papers that open', async asked => {
      const open = await this.papers.serve.mayOpen(asked, actor)
      return asked.map(({ id }) => open.has(id))
    })
    return Promise.all(papers.map(paper => loader.load(paper)))
  }

  #shown(paper: Evidence) {
    return EvidencePaper.from(paper, this.papers.list.validityOf(paper.expiresOn))
  }
}

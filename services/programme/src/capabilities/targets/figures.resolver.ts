import { ConnectionArguments, connectionFrom, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { PlanTargetType } from '../plans/plan.type.ts'
import type { PlanTarget } from '../plans/find-plans.use-case.ts'
import { PlanFormula, TargetFigure, TargetRecordConnection, TargetRecordType, UnitFigureType } from './figure.type.ts'
import type { FindFigures } from '../figures/find-figures.use-case.ts'
import type { ListRecords } from './list-records.use-case.ts'
import { MeasureUnit } from '../figures/measure-unit.enum.ts'
import type { Judged, ReadFigures, UnitFigure } from './read-figures.use-case.ts'
import { UnitView } from '../figures/unit-view.enum.ts'

@ArgsType()
class TargetRecordsArguments extends ConnectionArguments {
  @Field(() => UUID, { nullable: true, description: 'Only what lies in this unit, old or new. Null for all.' })
  unitId?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Only what adds to the numerator, or only what does not. Null for both.' })
  isReached?: boolean | null
}

@Resolver(() => PlanTargetType)
export class FiguresResolver {
  constructor(
    private readonly figures: ReadFigures,
    private readonly kept: FindFigures,
    private readonly listRecords: ListRecords,
  ) {}

  @FieldResolver(() => String, { description: 'In the person’s language.' })
  title(@Root() { titleVi, titleEn }: PlanTargetType, @Ctx() { language }: RequestContext) {
    return language.startsWith('en') ? titleEn : titleVi
  }

  @FieldResolver(() => MeasureUnit, { description: 'What number and figure are measured in.' })
  measure(@Root() { formula }: PlanTargetType) {
    return this.kept.formula(formula).measure
  }

  @FieldResolver(() => TargetFigure, { description: 'How far it is, a few seconds old at most.' })
  async figure(@Root() { row }: PlanTargetType, @Ctx() { loaders }: RequestContext) {
    const judged = await loaders.for<PlanTarget, Judged>('figures of targets', rows => this.figures.ofTargets(rows)).load(row)
    return TargetFigure.from(judged!)
  }

  @FieldResolver(() => [UnitFigureType], {
    description: 'The figure split by the units of a map, those without records too, in the order of their codes.',
  })
  async by(@Root() { row }: PlanTargetType, @Arg('view', () => UnitView) view: UnitView, @Ctx() { loaders }: RequestContext) {
    const parts = await loaders.for<PlanTarget, UnitFigure[]>(`figures by ${view}`, rows => this.figures.split(rows, view)).load(row)
    return parts!.map(part => UnitFigureType.of(part))
  }

  @FieldResolver(() => TargetRecordConnection, {
    nullable: true,
    description:
      'The records behind the figure, by label. Where they hold more than public facts (persons, scores, revenue) they are for officers in charge, and null with an error for others.',
  })
  async records(
    @Root() { row }: PlanTargetType,
    @Args(() => TargetRecordsArguments) asked: TargetRecordsArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    return connectionFrom(
      await this.listRecords.execute(row, asked, actor),
      asked,
      ({ label, recordId }) => [label, recordId],
      record => TargetRecordType.from(record, row.formula),
    )
  }

  @Query(() => [PlanFormula], { description: 'Every formula a target can be measured by, and exactly what it counts. Open to everybody.' })
  planFormulas(@Ctx() { language }: RequestContext): PlanFormula[] {
    const word = language.startsWith('en') ? 'en' : 'vi'
    return this.kept
      .formulas()
      .map(({ name, measure, numerator, denominator }) =>
        Object.assign(new PlanFormula(), { name, measure, numerator: numerator[word], denominator: denominator?.[word] ?? null }),
      )
  }
}

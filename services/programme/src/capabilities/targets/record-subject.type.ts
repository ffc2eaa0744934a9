import { UUID } from '@ocop/service-kit/graphql'
import { createUnionType, Directive, Field, ObjectType } from 'type-graphql'
import { DossierType } from '../dossiers/dossier.type.ts'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { ProducerType } from '../known-facts/producer.type.ts'
import { ProductType } from '../known-facts/product.type.ts'
import type { FormulaName } from '../figures/formula-name.enum.ts'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('SalesPoint', { description: 'A place that sells OCOP products.' })
class SalesPointStub {
  @Field(() => UUID)
  id!: string
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Fair', { description: 'A fair or a promotion campaign with booths of producers.' })
class FairStub {
  @Field(() => UUID)
  id!: string
}

export const RecordSubject = createUnionType({
  name: 'TargetRecordSubject',
  description: 'What a record behind a figure is about, where it has a page of its own.',
  types: () => [ProductType, ProducerType, AdministrativeUnitType, SalesPointStub, FairStub, DossierType] as const,
})

const CLASSES: Partial<Record<FormulaName, new () => { id: string }>> = {
  APPARATUS_IN_PLACE: AdministrativeUnitType,
  UNITS_WITH_SALES_POINT: AdministrativeUnitType,
  DISTRICT_DECISIONS: AdministrativeUnitType,
  PROVINCE_DECISION: AdministrativeUnitType,
  NEW_PRODUCERS_TRAINED: ProducerType,
  FOOD_SAFETY_COMMITTED: ProducerType,
  RECOGNISED_OF_REGISTERED: ProductType,
  PRODUCTS_OF_STAR: ProductType,
  LABELS_PASSED: ProductType,
  GROWTH_AFTER_RECOGNITION: ProductType,
  POINTS_WITH_MIXED_SHELF: SalesPointStub,
  OCOP_FAIRS_HELD: FairStub,
  OVERSEAS_CAMPAIGNS: FairStub,
}

/** The thing behind a record, by id only; null where it has no page: officers, organizations, conferences, dossiers. */
export function subjectOf(formula: FormulaName, id: string): typeof RecordSubject | null {
  const kind = CLASSES[formula]
  return kind ? (Object.assign(new kind(), { id }) as typeof RecordSubject) : null
}

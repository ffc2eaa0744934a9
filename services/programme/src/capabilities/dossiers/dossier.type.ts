import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { ProducerType } from '../known-facts/producer.type.ts'
import { ProductType } from '../known-facts/product.type.ts'
import { DossierKind } from './dossier-kind.enum.ts'
import { DossierStatus } from './dossier-status.enum.ts'
import type { Dossier } from './dossier.entity.ts'
import { FilingLateness } from '../filing/filing-lateness.enum.ts'
import { ScreeningState } from '../screening/screening-state.enum.ts'

@Directive('@key(fields: "id")')
@ObjectType('Dossier', {
  description:
    'A producer’s application for a star. Seen by the producer; once submitted by the offices in whose area it lies and the council that scores it.',
})
export class DossierType {
  @Field(() => UUID)
  id!: string

  /** The row, for the fields that others add. */
  row!: Dossier

  @Field(() => ProductType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  product!: ProductType

  @Field(() => ProducerType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  producer!: ProducerType

  @Field(() => String, { description: 'The product’s name on the day the dossier was begun.' })
  productName!: string

  @Field(() => String, { description: 'The producer’s name on the day the dossier was begun.' })
  producerName!: string

  @Field(() => AdministrativeUnitType, {
    nullable: true,
    description: 'The commune where it is filed. Null while the catalogue does not answer.',
  })
  unit!: AdministrativeUnitType

  @Field(() => Int, { description: 'The product set, 1 to 26, whose scoring table applies.' })
  setNumber!: number

  @Field(() => DossierKind)
  kind!: DossierKind

  @Field(() => DossierStatus)
  status!: DossierStatus

  @Field(() => OfficeLevel, { description: 'The level at which it lies now.' })
  level!: OfficeLevel

  @Field(() => LocalDate, { description: 'The day that chooses the law: of submission, until then the day it was begun.' })
  datedOn!: string

  @Field(() => ID, { description: 'The regime in force on that day.' })
  regimeId!: string

  @Field(() => Int, { description: 'The year in whose plan it counts.' })
  planYear!: number

  @Field(() => String, { nullable: true, description: 'As on the commune’s receipt. Null until submitted.' })
  receiptNumber!: string | null

  @Field(() => ScreeningState)
  screening!: ScreeningState

  @Field(() => String, { nullable: true, description: 'The office’s reason. Null until it has decided.' })
  screeningReason!: string | null

  @Field(() => Int, { description: 'Counts the producer’s changes; pass it back when changing.' })
  version!: number

  @Field(() => DateTimeISO)
  createdAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'Null until submitted.' })
  submittedAt!: Date | null

  @Field(() => FilingLateness, {
    nullable: true,
    description: 'How a re-grading was handed in too late. Null in time, until submitted, and for other kinds.',
  })
  filedLate!: FilingLateness | null

  static from(dossier: Dossier): DossierType {
    return Object.assign(new DossierType(), dossier, {
      row: dossier,
      product: ProductType.of(dossier.productId),
      producer: ProducerType.of(dossier.producerId),
      unit: AdministrativeUnitType.of(dossier.unitId),
    })
  }
}

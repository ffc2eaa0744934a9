import { connectionTypes, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import { Coordinates } from '../administrative-units/administrative-unit.type.ts'
import { LegalForm } from './legal-form.enum.ts'
import type { Producer } from './producer.entity.ts'

@Directive('@key(fields: "id")')
@ObjectType('Producer', { description: 'Who makes OCOP products (chủ thể OCOP): a cooperative, company, farm or household business.' })
export class ProducerType {
  readonly unitId!: string

  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Name in addresses.' })
  slug!: string

  @Field(() => String, { description: 'As published in the source; a placeholder when the source names nobody, see `isNamed`.' })
  name!: string

  @Field(() => LegalForm)
  legalForm!: LegalForm

  @Field(() => Boolean, { description: 'False when the source names the product but not who makes it.' })
  isNamed!: boolean

  @Field(() => Boolean, { description: 'Part of the demonstration data.' })
  isDemo!: boolean

  @Field(() => String, { nullable: true, description: 'As on the date of the document. Null when not recorded.' })
  address!: string | null

  @Field(() => Coordinates, { nullable: true, description: 'Where it is, see `isLocationApproximate`. Null when not recorded.' })
  location!: Coordinates | null

  @Field(() => Boolean, { description: 'True when `location` is only the seat of the district.' })
  isLocationApproximate!: boolean

  @Field(() => String, { nullable: true, description: 'Who they are and how they work, in Vietnamese. Null when not written yet.' })
  story!: string | null

  static from(producer: Producer): ProducerType {
    return Object.assign(new ProducerType(), producer, { location: Coordinates.from(producer) })
  }
}

export const { NodeConnection: ProducerConnection } = connectionTypes(() => ProducerType, 'Producer')

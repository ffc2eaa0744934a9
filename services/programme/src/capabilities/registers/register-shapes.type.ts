import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { type ClassType, createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { ProducerType } from '../known-facts/producer.type.ts'
import { ProductType } from '../known-facts/product.type.ts'
import type { Kept, Register } from './keep-register.use-case.ts'
import { RecordChangedMeanwhile } from './registers.refusals.ts'

export interface About {
  readonly register: Register
  /** Name of the list: `focalPoints`. */
  readonly list: string
  /** What one record is. */
  readonly description: string
  /** A class decorated as object and as input type. */
  readonly fields: ClassType
}

const ANSWERING = 'Null while the catalogue does not answer'

/** What a client is shown of a record, made of the register’s own fields and those all have. */
export function recordType({ register, description, fields }: About) {
  @ObjectType(register.name, { description })
  class RecordType extends fields {
    @Field(() => UUID)
    id!: string

    @Field(() => AdministrativeUnitType, { nullable: true, description: `The unit it belongs to. ${ANSWERING}.` })
    unit!: AdministrativeUnitType

    @Field(() => Int, { description: 'Grows with every correction; pass it when correcting.' })
    version!: number

    @Field(() => String, { nullable: true, description: 'Why it counts for nothing. Null for a record that counts.' })
    voidedBecause!: string | null

    @Field(() => DateTimeISO, { description: 'When it was written down.' })
    recordedAt!: Date
  }
  const kinds = Object.values(register.fields).map(({ kind }) => kind)
  if (kinds.includes('producer'))
    Field(() => ProducerType, { nullable: true, description: `The producer’s page. Null when it names none. ${ANSWERING}.` })(
      RecordType.prototype,
      'producer',
    )
  if (kinds.includes('product'))
    Field(() => ProductType, { nullable: true, description: `The product’s page. ${ANSWERING}.` })(RecordType.prototype, 'product')
  const from = (kept: Kept): object => {
    const { producerId, productId } = kept as { producerId?: string | null; productId?: string }
    const links = { producer: producerId ? ProducerType.of(producerId) : null, product: productId ? ProductType.of(productId) : null }
    return Object.assign(new RecordType(), kept, links, { unit: AdministrativeUnitType.of(kept.unitId) })
  }
  return { RecordType, from }
}

export function inputTypes({ register: { name }, fields }: About) {
  @InputType(`Record${name}Input`, { description: 'A new record.' })
  class RecordInput extends fields {
    @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first record instead of making another.' })
    idempotencyKey!: string

    @Field(() => UUID, { description: 'The unit it belongs to, as on its day.' })
    unitId!: string
  }
  @InputType(`Correct${name}Input`, { description: 'The whole of a record as it is to be; its unit stays.' })
  class CorrectInput extends fields {
    @Field(() => UUID)
    id!: string

    @Field(() => Int, { description: 'The `version` that was read; another one by now is refused.' })
    version!: number

    @Field(() => String, {
      nullable: true,
      description: 'Why the record is to count for nothing, at most 500 characters. Null when it counts.',
    })
    voidedBecause?: string | null
  }
  return { RecordInput, CorrectInput }
}

export function resultTypes(name: string, RecordType: ClassType) {
  const description = 'The record as it is now, or why it stays as it was.'
  const RecordResult = createUnionType({
    name: `Record${name}Result`,
    description,
    types: () => [RecordType, IdempotencyKeyReused] as const,
  })
  const CorrectResult = createUnionType({
    name: `Correct${name}Result`,
    description,
    types: () => [RecordType, RecordChangedMeanwhile] as const,
  })
  return { RecordResult, CorrectResult }
}

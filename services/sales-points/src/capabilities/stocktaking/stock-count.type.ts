import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { CountedLot, StockCount } from './stock-count.repository.ts'

@ObjectType('StockDifference', { description: 'A lot of which more or fewer units were there than the books said.' })
export class StockDifferenceType {
  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => Int, { description: 'What the books said.' })
  expected!: number

  @Field(() => Int, { description: 'What was really there.' })
  counted!: number

  @Field(() => Int, { description: 'Counted less expected.' })
  difference!: number

  productId!: string

  static from(line: CountedLot): StockDifferenceType {
    return Object.assign(new StockDifferenceType(), { ...line, difference: line.counted - line.expected })
  }
}

@ObjectType('StockCount', { description: 'A count of lots on a shelf; the books were made to agree with it.' })
export class StockCountType {
  @Field(() => UUID)
  id!: string

  @Field(() => DateTimeISO)
  countedAt!: Date

  @Field(() => Int, { description: 'How many lots were counted, those without a difference included.' })
  lotCount!: number

  @Field(() => [StockDifferenceType], { description: 'The lots whose books were wrong; empty when all agreed.' })
  differences!: StockDifferenceType[]

  static from({ id, countedAt, lines }: StockCount): StockCountType {
    const differences = lines.filter(({ expected, counted }) => expected !== counted).map(line => StockDifferenceType.from(line))
    return Object.assign(new StockCountType(), { id, countedAt, lotCount: lines.length, differences })
  }
}

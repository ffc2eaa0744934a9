import { DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { PriceImport, PriceImportRow } from './price-import.entity.ts'
import { PriceImportColumn, PriceImportProblemKind } from './price-import.enum.ts'

@ObjectType('PriceImportRow', { description: 'A row of a file with prices.' })
export class PriceImportRowType {
  @Field(() => Int, { description: 'Line in the file, from 1; the first names the columns.' })
  line!: number

  @Field(() => String, { description: 'As it stands in the file; at most 200 signs.' })
  product!: string

  @Field(() => Vnd, { nullable: true, description: 'Of one unit. Null when the cell is not whole đồng.' })
  unitPrice!: number | null

  @Field(() => LocalDate, { nullable: true, description: 'Null when the cell is empty, or not a day.' })
  from!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Null when the cell is empty, or not a day.' })
  until!: string | null

  @Field(() => Boolean, { description: 'It asks for the price that holds already; nothing is done.' })
  isUnchanged!: boolean

  @Field(() => PriceImportColumn, { nullable: true, description: 'The cell that keeps the price from holding. Null when the row is good.' })
  problemColumn!: PriceImportColumn | null

  @Field(() => PriceImportProblemKind, { nullable: true, description: 'What is wrong with that cell. Null when the row is good.' })
  problem!: PriceImportProblemKind | null

  static from({ problem, ...row }: PriceImportRow): PriceImportRowType {
    return Object.assign(new PriceImportRowType(), row, { problemColumn: problem?.column ?? null, problem: problem?.kind ?? null })
  }
}

@ObjectType('PriceImport', { description: 'A file with prices of a sales point, row by row. Open to managers of the point.' })
export class PriceImportType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'As whoever sent it called it.' })
  fileName!: string

  @Field(() => [PriceImportRowType], { description: 'At most 500, in the order of the file.' })
  rows!: PriceImportRowType[]

  @Field(() => Int, { description: 'How many rows change a price, or did.' })
  goodCount!: number

  @Field(() => Int, { description: 'How many cannot.' })
  problemCount!: number

  @Field(() => DateTimeISO, { nullable: true, description: 'When the prices were set. Null until then.' })
  appliedAt!: Date | null

  static from({ id, fileName, rows, appliedAt }: PriceImport): PriceImportType {
    const problemCount = rows.filter(({ problem }) => problem !== null).length
    const goodCount = rows.filter(({ problem, isUnchanged }) => problem === null && !isUnchanged).length
    return Object.assign(new PriceImportType(), {
      id,
      fileName,
      appliedAt,
      rows: rows.map(PriceImportRowType.from),
      problemCount,
      goodCount,
    })
  }
}

import { DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { StockImport, StockImportRow } from './stock-import.entity.ts'
import { StockImportColumn, StockImportProblemKind } from './stock-import.enum.ts'

@ObjectType('StockImportRow', { description: 'A row of a file with opening stock.' })
export class StockImportRowType {
  @Field(() => Int, { description: 'Line in the file, from 1; the first names the columns.' })
  line!: number

  @Field(() => String, { description: 'As it stands in the file; at most 200 signs.' })
  product!: string

  @Field(() => String, { description: 'As it stands in the file; at most 50 signs.' })
  lotCode!: string

  @Field(() => LocalDate, { nullable: true, description: 'Null when the cell is empty, or not a day.' })
  expiresOn!: string | null

  @Field(() => Int, { nullable: true, description: 'In the product’s unit. Null when the cell is not a whole number.' })
  quantity!: number | null

  @Field(() => StockImportColumn, { nullable: true, description: 'The cell that keeps the row from the shelf. Null when the row is good.' })
  problemColumn!: StockImportColumn | null

  @Field(() => StockImportProblemKind, { nullable: true, description: 'What is wrong with that cell. Null when the row is good.' })
  problem!: StockImportProblemKind | null

  static from({ problem, ...row }: StockImportRow): StockImportRowType {
    return Object.assign(new StockImportRowType(), row, { problemColumn: problem?.column ?? null, problem: problem?.kind ?? null })
  }
}

@ObjectType('StockImport', { description: 'A file with opening stock of a sales point, row by row. Open to managers of the point.' })
export class StockImportType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'As whoever sent it called it.' })
  fileName!: string

  @Field(() => [StockImportRowType], { description: 'At most 500, in the order of the file.' })
  rows!: StockImportRowType[]

  @Field(() => Int, { description: 'How many rows can come, or came, onto the shelf.' })
  goodCount!: number

  @Field(() => Int, { description: 'How many cannot.' })
  problemCount!: number

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was brought onto the shelf. Null until then.' })
  appliedAt!: Date | null

  static from({ id, fileName, rows, appliedAt }: StockImport): StockImportType {
    const problemCount = rows.filter(({ problem }) => problem !== null).length
    const told = { rows: rows.map(StockImportRowType.from), problemCount, goodCount: rows.length - problemCount }
    return Object.assign(new StockImportType(), { id, fileName, appliedAt, ...told })
  }
}

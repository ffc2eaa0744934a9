import { BadInput, DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Arg, Field, Int, ObjectType } from 'type-graphql'
import { ImportAction, ImportStatus } from './import-status.enum.ts'
import type { ImportRow, ProductImport } from './product-import.entity.ts'

const MOST_ROWS = 500

@ObjectType({ description: 'Something wrong in a row.' })
export class ProductImportProblem {
  @Field(() => String, { nullable: true, description: 'Name of the column. Null when it concerns the whole row.' })
  column!: string | null

  @Field(() => String)
  message!: string
}

@ObjectType({ description: 'One cell of a row, as it stands in the file.' })
export class ProductImportValue {
  @Field(() => String, { description: 'Name of the column.' })
  column!: string

  @Field(() => String, { description: 'The text of the cell, cut off after 1,000 characters.' })
  value!: string
}

@ObjectType('ProductImportRow', { description: 'A row of the file and what committing does with it.' })
export class ProductImportRowType {
  @Field(() => Int, { description: 'Line in the file; the names of the columns are line 1.' })
  line!: number

  @Field(() => [ProductImportValue])
  values!: ProductImportValue[]

  @Field(() => [ProductImportProblem], { description: 'Empty when the row is good.' })
  problems!: readonly ProductImportProblem[]

  @Field(() => ImportAction, { nullable: true, description: 'Null while the row has problems.' })
  action!: ImportAction | null

  static from({ values, ...row }: ImportRow): ProductImportRowType {
    return Object.assign(new ProductImportRowType(), row, { values: Object.entries(values).map(([column, value]) => ({ column, value })) })
  }
}

@ObjectType('ProductImport', { description: 'A file of certified products, read and checked, to be written as a whole.' })
export class ProductImportType {
  readonly allRows!: readonly ImportRow[]

  @Field(() => UUID)
  id!: string

  @Field(() => ImportStatus)
  status!: ImportStatus

  @Field(() => String, { description: 'As its sender called it.' })
  fileName!: string

  @Field(() => Int, { description: 'Rows below the line of column names; empty ones do not count.' })
  rowCount!: number

  @Field(() => Int, { description: 'Problems in all rows together; it can be committed when there are none.' })
  problemCount!: number

  @Field(() => DateTimeISO)
  createdAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'Null until committed.' })
  committedAt!: Date | null

  @Field(() => [ProductImportRowType], { description: 'Rows in the order of the file.' })
  rows(
    @Arg('first', () => Int, { defaultValue: 100, description: `How many at most, 1 to ${MOST_ROWS}.` }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many to leave out at the beginning.' }) skip: number,
    @Arg('onlyProblems', () => Boolean, { defaultValue: false, description: 'Only rows with problems.' }) onlyProblems: boolean,
  ): ProductImportRowType[] {
    if (first < 1 || first > MOST_ROWS) throw new BadInput('first', `Ask for 1 to ${MOST_ROWS} at a time.`)
    if (skip < 0) throw new BadInput('skip', 'Not below 0.')
    const rows = onlyProblems ? this.allRows.filter(row => row.problems.length > 0) : this.allRows
    return rows.slice(skip, skip + first).map(row => ProductImportRowType.from(row))
  }

  static from({ rows, ...found }: ProductImport): ProductImportType {
    return Object.assign(new ProductImportType(), found, { allRows: rows })
  }
}

import { BadInput, connectionTypes, DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Arg, Field, Int, ObjectType } from 'type-graphql'
import type { BankStatement, BankStatementRow } from './bank-credit.entity.ts'
import { BankStatementOutcome, BankStatementProblem } from './bank-credit.enum.ts'

const MOST_ROWS = 100

@ObjectType('BankStatementRow', { description: 'A row of a statement and what became of it when it was imported.' })
export class BankStatementRowType {
  @Field(() => Int, { description: 'Line in the file, from 1.' })
  line!: number

  @Field(() => BankStatementOutcome)
  outcome!: BankStatementOutcome

  @Field(() => BankStatementProblem, { nullable: true, description: 'Null unless the outcome is PROBLEM.' })
  problem!: BankStatementProblem | null

  creditId!: string | null

  static from(row: BankStatementRow): BankStatementRowType {
    return Object.assign(new BankStatementRowType(), row)
  }
}

@ObjectType('BankStatementCount', { description: 'How many rows of a statement came out the same way.' })
class BankStatementCount {
  @Field(() => BankStatementOutcome)
  outcome!: BankStatementOutcome

  @Field(() => Int, { description: 'How many rows.' })
  count!: number
}

@ObjectType('BankStatement', { description: 'A bank statement as it was imported. For managers of the point only.' })
export class BankStatementType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'As its sender called it.' })
  fileName!: string

  @Field(() => DateTimeISO)
  importedAt!: Date

  @Field(() => Int, { description: 'Rows below the names of the columns; empty ones do not count.' })
  rowCount!: number

  @Field(() => [BankStatementCount], { description: 'Rows by outcome, those there are; they add up to `rowCount`.' })
  counts!: BankStatementCount[]

  allRows!: readonly BankStatementRow[]
  importedBy!: string

  @Field(() => [BankStatementRowType], { description: 'Rows in the order of the file.' })
  rows(
    @Arg('first', () => Int, { defaultValue: 50, description: `How many at most, 1 to ${MOST_ROWS}.` }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many to leave out at the beginning.' }) skip: number,
    @Arg('outcomes', () => [BankStatementOutcome], { nullable: true, description: 'Only rows that came out so. Null: all.' })
    outcomes: BankStatementOutcome[] | null,
  ): BankStatementRowType[] {
    if (first < 1 || first > MOST_ROWS) throw new BadInput('first', `Ask for 1 to ${MOST_ROWS} at a time.`)
    if (skip < 0) throw new BadInput('skip', 'Not below 0.')
    const rows = outcomes ? this.allRows.filter(({ outcome }) => outcomes.includes(outcome)) : this.allRows
    return rows.slice(skip, skip + first).map(row => BankStatementRowType.from(row))
  }

  static from({ rows, ...statement }: BankStatement): BankStatementType {
    const counts = [...Map.groupBy(rows, ({ outcome }) => outcome)].map(([outcome, same]) => ({ outcome, count: same.length }))
    return Object.assign(new BankStatementType(), statement, { allRows: rows, rowCount: rows.length, counts })
  }
}

export const { NodeConnection: BankStatementConnection } = connectionTypes(() => BankStatementType, 'BankStatement')

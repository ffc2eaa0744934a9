import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { BadInput, ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import {
  Arg,
  Args,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql'
import { NoPayeeAccount } from '../orders/find-payable-orders.use-case.ts'
import { BankCreditType } from './bank-credit.type.ts'
import { BankStatementConnection, BankStatementRowType, BankStatementType } from './bank-statement.type.ts'
import type { ImportBankStatement } from './import-statement.use-case.ts'
import { StatementColumnsUnclear } from './payments.refusals.ts'
import type { ReadCredits } from './read-credits.use-case.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'
const WIDEST = 100

@InputType({ description: 'Where in a statement what stands, when the names of its columns do not tell.' })
class StatementColumnsInput {
  @Field(() => Int, { description: 'Line that names the columns, from 1; rows begin below it. 0: there is none.' })
  headLine!: number

  @Field(() => Int, { description: 'Column of the day, from 1.' })
  date!: number

  @Field(() => Int, { description: 'Column of the money that came in, from 1.' })
  amount!: number

  @Field(() => Int, { description: 'Column of the words beside the transfer, from 1.' })
  description!: number

  @Field(() => Int, { nullable: true, description: 'Column of the bank’s own number, from 1. Null: there is none.' })
  transactionId?: number | null

  @Field(() => Int, { nullable: true, description: 'Column that says whether money came or went, from 1. Null: there is none.' })
  direction?: number | null
}

@InputType({ description: 'A bank statement to import.' })
class ImportBankStatementInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first import instead of importing again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'For people; 1 to 200 signs.' })
  fileName!: string

  @Field(() => String, {
    description:
      'CSV (UTF-8, comma, semicolon or tab) or XLSX (first sheet) in base64, at most 2 MB and 5,000 rows, as the bank gave it out.',
  })
  file!: string

  @Field(() => StatementColumnsInput, { nullable: true, description: 'Null: the columns are found by their names.' })
  columns?: StatementColumnsInput | null
}

const ImportBankStatementResult = createUnionType({
  name: 'ImportBankStatementResult',
  description: 'The statement row by row, or why nothing was kept.',
  types: () => [BankStatementType, StatementColumnsUnclear, NoPayeeAccount, IdempotencyKeyReused] as const,
})

@Resolver()
export class ImportBankStatementResolver {
  constructor(
    private readonly useCase: ImportBankStatement,
    private readonly readCredits: ReadCredits,
  ) {}

  @Directive(MANAGER)
  @Mutation(() => ImportBankStatementResult, {
    description:
      'Reads the statement of the account to which customers of the point pay. Each credit is kept once, whatever is imported again, and pays the order it names when the amount is exact. Open to managers of the point.',
  })
  async importBankStatement(
    @Arg('input', () => ImportBankStatementInput) input: ImportBankStatementInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute({ ...input, columns: input.columns ? columnsOf(input.columns) : null }, actor)
    return outcome instanceof Refusal ? outcome : BankStatementType.from(outcome)
  }

  @Directive(MANAGER)
  @Query(() => BankStatementType, {
    nullable: true,
    description: 'An imported statement. Null for an unknown one and for one of another point. Open to managers of the point.',
  })
  async bankStatement(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const found = await this.readCredits.statement(id, actor)
    return found && BankStatementType.from(found)
  }

  @Directive(MANAGER)
  @Query(() => BankStatementConnection, { description: 'Statements imported at the point, newest first. Open to managers of the point.' })
  async bankStatements(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.readCredits.statements(salesPointId, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: BankStatementType.from(node) })) }
  }
}

@Resolver(() => BankStatementRowType)
export class BankStatementRowResolver {
  constructor(private readonly readCredits: ReadCredits) {}

  @FieldResolver(() => BankCreditType, { nullable: true, description: 'The money as it stands now. Null when the row is no credit.' })
  async credit(@Root() { creditId }: BankStatementRowType, @Ctx() context: RequestContext) {
    const credit = creditId === null ? null : await this.readCredits.load(creditId, context)
    return credit && BankCreditType.from(credit)
  }
}

function columnsOf({ headLine, date, amount, description, ...rest }: StatementColumnsInput) {
  const place = (name: string, column: number) => {
    if (column < 1 || column > WIDEST) throw new BadInput(`columns.${name}`, `A column is 1 to ${WIDEST}.`)
    return column - 1
  }
  if (headLine < 0) throw new BadInput('columns.headLine', 'Not below 0.')
  return {
    headLine,
    date: place('date', date),
    amount: place('amount', amount),
    description: place('description', description),
    transactionId: rest.transactionId ? place('transactionId', rest.transactionId) : null,
    direction: rest.direction ? place('direction', rest.direction) : null,
  }
}

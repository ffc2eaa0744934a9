import { createHash, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { NoPayeeAccount } from '../orders/find-payable-orders.use-case.ts'
import type { FindPayeeAccounts } from '../payees/find-payee-accounts.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { BankStatement, BankStatementRow } from './bank-credit.entity.ts'
import { BankCreditRepository } from './bank-credit.repository.ts'
import { BankStatementRepository } from './bank-statement.repository.ts'
import { outcomeOf } from './credit-actions.rules.ts'
import { StatementColumnsUnclear } from './payments.refusals.ts'
import { type Recognised, recognise } from './same-credit.rules.ts'
import type { SettleCredits } from './settle-credits.use-case.ts'
import type { ReadStatement, StatementRow } from './read-statement.use-case.ts'
import type { StatementColumns } from './statement-columns.rules.ts'
import type { CreditRow } from './statement-row.rules.ts'

export interface ImportBankStatementCommand {
  readonly idempotencyKey: string
  readonly salesPointId: string
  readonly fileName: string
  readonly file: string
  /** Null: they are found by their names. */
  readonly columns: StatementColumns | null
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findPayeeAccounts: FindPayeeAccounts
  readonly settleCredits: SettleCredits
  readonly readStatement: ReadStatement
}

const ACTION = 'import the bank statement of this sales point'

type FoundRow = CreditRow & { readonly line: number; readonly contentHash: string; readonly id: string }

/** Keeps each credit of a statement once and settles the orders it names. Importing a file again changes nothing. */
export class ImportBankStatement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute(command: ImportBankStatementCommand, actor: Actor): Promise<BankStatement | Refusal> {
    const { salesPointId } = command
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], salesPointId)
    const fileName = command.fileName.replaceAll('\0', '').trim()
    if (fileName === '' || fileName.length > 200) throw new BadInput('fileName', 'A file name of 1 to 200 signs.')
    const rows = await this.neighbours.readStatement.execute(command)
    if (rows instanceof StatementColumnsUnclear) return rows
    const request = { scope: `importBankStatement:${userId}`, key: command.idempotencyKey, content: command }
    return this.unitOfWork.once<BankStatement, Refusal>(
      request,
      async transaction => {
        await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, salesPointId, ACTION)
        return this.import(transaction, { salesPointId, fileName, rows }, userId)
      },
      async (id, { manager }) => (await new BankStatementRepository(manager).find(id))!,
    )
  }

  /** Imports, whoever asks was let in before. */
  async import(
    transaction: Transaction,
    { salesPointId, fileName, rows }: { salesPointId: string; fileName: string; rows: readonly StatementRow[] },
    userId: string,
  ): Promise<BankStatement | NoPayeeAccount> {
    const payee = await this.neighbours.findPayeeAccounts.of(transaction.manager, salesPointId)
    if (!payee) return new NoPayeeAccount()
    const place = { salesPointId, account: `${payee.bankBin}/${payee.accountNumber}` }
    const recognised = await this.#keep(transaction, place, rows)
    const added = recognised.flatMap(one => (one.kind === 'NEW' ? [one.found] : []))
    await this.neighbours.settleCredits.execute(transaction, salesPointId, added, userId)

    const told = await this.#told(transaction, rows, recognised)
    const statement = { id: randomUUID(), salesPointId, fileName, rows: told, importedBy: userId, importedAt: this.now() }
    const statements = new BankStatementRepository(transaction.manager)
    await statements.add(statement, place.account)
    const counts = Object.fromEntries([...Map.groupBy(told, row => row.outcome)].map(([outcome, same]) => [outcome, same.length]))
    const after = { salesPointId, fileName, ...counts }
    await transaction.audit.add({
      actorId: userId,
      action: 'importBankStatement',
      subject: 'BankStatement',
      subjectId: statement.id,
      after,
    })
    return (await statements.find(statement.id))!
  }

  async #keep({ manager }: Transaction, place: { salesPointId: string; account: string }, rows: readonly StatementRow[]) {
    const credits = new BankCreditRepository(manager)
    const found = rows.flatMap(({ line, read }): FoundRow[] =>
      typeof read === 'object' && 'amount' in read ? [{ ...read, line, contentHash: hashOf(read), id: randomUUID() }] : [],
    )
    await credits.lockPoint(place.salesPointId)
    const known = await credits.known(
      place,
      found.map(({ contentHash }) => contentHash),
      found.flatMap(({ transactionId }) => (transactionId ? [transactionId] : [])),
    )
    const recognised = recognise(found, known)
    const named = recognised.flatMap(one =>
      one.kind === 'SEEN' && one.isNamed ? [{ id: one.id!, transactionId: one.found.transactionId! }] : [],
    )
    await credits.name(named)
    const added = recognised.flatMap(one => (one.kind === 'NEW' ? [{ ...one.found, occurrence: one.occurrence }] : []))
    await credits.add(place, added, this.now())
    return recognised
  }

  async #told(
    { manager }: Transaction,
    rows: readonly StatementRow[],
    recognised: readonly Recognised<FoundRow>[],
  ): Promise<BankStatementRow[]> {
    const byLine = new Map(recognised.map(one => [one.found.line, one]))
    const added = recognised.flatMap(one => (one.kind === 'NEW' ? [one.found.id] : []))
    const states = new Map((await new BankCreditRepository(manager).findMany(added)).map(({ id, state }) => [id, state]))
    return rows.map(({ line, read }): BankStatementRow => {
      const one = byLine.get(line)
      if (!one) return { line, creditId: null, ...unkept(read) }
      if (one.kind === 'SEEN') return { line, outcome: 'SEEN_BEFORE', problem: null, creditId: one.id }
      return { line, outcome: outcomeOf(states.get(one.found.id)!), problem: null, creditId: one.found.id }
    })
  }
}

const unkept = (read: StatementRow['read']) =>
  typeof read === 'object' && 'problem' in read
    ? ({ outcome: 'PROBLEM', problem: read.problem } as const)
    : ({ outcome: 'NOT_A_CREDIT', problem: null } as const)

const hashOf = ({ bookedOn, amount, description }: CreditRow) =>
  createHash('sha256')
    .update(JSON.stringify([bookedOn, amount, description.toLowerCase()]))
    .digest('hex')

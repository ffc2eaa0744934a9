import type { EntityManager } from 'typeorm'
import type { BankAccount } from './bank-account.rules.ts'

export interface PayeeAccount extends BankAccount {
  readonly salesPointId: string
}

export interface ProducerAccount extends BankAccount {
  readonly producerId: string
}

export class PayeeAccountRepository {
  constructor(private readonly manager: EntityManager) {}

  findOfPoints(salesPointIds: readonly string[]): Promise<PayeeAccount[]> {
    return this.manager.query(
      `SELECT sales_point_id AS "salesPointId", bank_bin AS "bankBin", account_number AS "accountNumber", account_name AS "accountName"
         FROM payee_account WHERE sales_point_id = ANY($1)`,
      [salesPointIds],
    )
  }

  async set({ salesPointId, bankBin, accountNumber, accountName }: PayeeAccount, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO payee_account (sales_point_id, bank_bin, account_number, account_name, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (sales_point_id) DO UPDATE SET (bank_bin, account_number, account_name, changed_by, changed_at)
         = ROW (EXCLUDED.bank_bin, EXCLUDED.account_number, EXCLUDED.account_name, EXCLUDED.changed_by, EXCLUDED.changed_at)`,
      [salesPointId, bankBin, accountNumber, accountName, by, at],
    )
  }

  findOfProducers(producerIds: readonly string[]): Promise<ProducerAccount[]> {
    return this.manager.query(
      `SELECT producer_id AS "producerId", bank_bin AS "bankBin", account_number AS "accountNumber", account_name AS "accountName"
         FROM producer_account WHERE producer_id = ANY($1)`,
      [producerIds],
    )
  }

  async setOfProducer({ producerId, bankBin, accountNumber, accountName }: ProducerAccount, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO producer_account (producer_id, bank_bin, account_number, account_name, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (producer_id) DO UPDATE SET (bank_bin, account_number, account_name, changed_by, changed_at)
         = ROW (EXCLUDED.bank_bin, EXCLUDED.account_number, EXCLUDED.account_name, EXCLUDED.changed_by, EXCLUDED.changed_at)`,
      [producerId, bankBin, accountNumber, accountName, by, at],
    )
  }
}

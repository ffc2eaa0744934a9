import type { PoolClient } from 'pg'
import type { EntityManager } from 'typeorm'

export type Statement = readonly [text: string, values: readonly unknown[]]

/**
 * Sends statements one behind the other without waiting for the answers in between: done in this order, each sees what was done before it,
 * and all cost one way there and back. `manager` is a transaction's. Answers the rows of each; the first that fails fails them all.
 */
export async function sendTogether(manager: EntityManager, statements: readonly Statement[]): Promise<unknown[][]> {
  const client = (await manager.queryRunner!.connect()) as PoolClient
  const results = await Promise.all(statements.map(([text, values]) => client.query(text, [...values])))
  return results.map(({ rows }) => rows as unknown[])
}

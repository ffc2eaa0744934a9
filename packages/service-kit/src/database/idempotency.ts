import { createHash } from 'node:crypto'
import { Directive, ObjectType } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { Refusal } from '../refusal.ts'
import { prepared } from './prepared.ts'

const CLAIM_EACH = prepared(
  `INSERT INTO idempotency_key (scope, key, content_hash, outcome_id)
   SELECT k.scope, k.key, k.hash, k."outcomeId" FROM jsonb_to_recordset($1) AS k(scope text, key uuid, hash text, "outcomeId" text)
    ORDER BY k.scope, k.key ON CONFLICT DO NOTHING RETURNING outcome_id`,
)

/** One try of one operation; `scope` is operation and asker (`sellAtCounter:<user id>`), `content` all that was asked. */
export interface IdempotentRequest {
  readonly scope: string
  readonly key: string
  readonly content: unknown
}

@Directive('@shareable')
@ObjectType({
  implements: Refusal,
  description: 'The idempotency key was already used for a request with other content. Repeat the first request, or choose a new key.',
})
export class IdempotencyKeyReused extends Refusal {
  constructor() {
    super('This idempotency key was already used for a request with other content.')
  }
}

/** True for the first request with this key; a concurrent repeat waits here until the first has ended. */
export async function claimOnce(manager: EntityManager, { scope, key, content }: IdempotentRequest): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'INSERT INTO idempotency_key (scope, key, content_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
    [scope, key, hashOf(content)],
  )
  return rows.length === 1
}

/** Like `claimOnce` for many in one statement, in the one order; answers those that are asked for the first time. Each is told beforehand what it will make. */
export async function claimEach<Request extends IdempotentRequest & { readonly outcomeId: string }>(
  manager: EntityManager,
  requests: readonly Request[],
): Promise<ReadonlySet<Request>> {
  const keys = requests.map(({ scope, key, content, outcomeId }) => ({ scope, key, outcomeId, hash: hashOf(content) }))
  const rows: { outcome_id: string }[] = await manager.query(CLAIM_EACH, [JSON.stringify(keys)])
  const claimed = new Set(rows.map(row => row.outcome_id))
  return new Set(requests.filter(({ outcomeId }) => claimed.has(outcomeId)))
}

/** Makes keys free again, as if their requests had never been made. */
export async function releaseClaims(manager: EntityManager, requests: readonly IdempotentRequest[]): Promise<void> {
  if (requests.length === 0) return
  await manager.query(
    `DELETE FROM idempotency_key i USING jsonb_to_recordset($1) AS k(scope text, key uuid) WHERE i.scope = k.scope AND i.key = k.key`,
    [JSON.stringify(requests.map(({ scope, key }) => ({ scope, key })))],
  )
}

/** The id of what the first request with this key made, or the refusal when its content was another. */
export async function recallOutcome(
  manager: EntityManager,
  { scope, key, content }: IdempotentRequest,
): Promise<string | IdempotencyKeyReused> {
  const [row]: { outcome_id: string; content_hash: string }[] = await manager.query(
    'SELECT outcome_id, content_hash FROM idempotency_key WHERE scope = $1 AND key = $2',
    [scope, key],
  )
  return row?.content_hash === hashOf(content) ? row.outcome_id : new IdempotencyKeyReused()
}

const hashOf = (content: unknown) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex')

/** The same content with its keys in one order, so that the order a client wrote them in does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value instanceof Date || value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  )
}

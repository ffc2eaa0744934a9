import { createHash } from 'node:crypto'
import pg from 'pg'

const names = new Map<string, string>()

/**
 * The same SQL, which every connection from now on parses and plans once and keeps. For constant texts that are asked for all the time and
 * whose best plan does not hang on their values: a plan that is kept does not look at them.
 */
export function prepared(text: string): string {
  names.set(text, createHash('sha256').update(text).digest('base64url').slice(0, 22))
  return text
}

/** A connection that keeps the plans of `prepared` statements. */
export class PreparingClient extends pg.Client {
  override query(...asked: readonly unknown[]): never {
    const [text, values, ...more] = asked
    const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined
    const query = super.query as (...asked: readonly unknown[]) => never
    return name === undefined ? query.apply(this, [...asked]) : query.apply(this, [{ name, text, values }, ...more])
  }
}

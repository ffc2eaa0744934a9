import DataLoader from 'dataloader'
import type { Actor } from './actor.ts'

/** What a resolver knows of the request it serves. */
export interface RequestContext {
  readonly actor: Actor
  /** BCP 47 language the person reads: `vi` or `en`. */
  readonly language: string
  /** Address the person calls from, as the gateway saw it (header `x-ocop-client-address`). Null or absent when it is not known. */
  readonly clientAddress?: string | null
  /** Loaders live for one request: one statement for all keys asked for in one tick. */
  readonly loaders: Loaders
}

/** Answers in the order of the keys; null where there is nothing. */
export type LoadMany<Key, Value> = (keys: readonly Key[]) => Promise<readonly (Value | null)[]>

export class Loaders {
  readonly #byOwner = new Map<unknown, DataLoader<never, unknown>>()

  /** The request's loader for `owner` (a use case, or any object that names the question); made on first use. */
  for<Key, Value>(owner: object | string, loadMany: LoadMany<Key, Value>): DataLoader<Key, Value | null> {
    const found = this.#byOwner.get(owner) as DataLoader<Key, Value | null> | undefined
    if (found) return found
    const made = new DataLoader<Key, Value | null, string>(keys => loadMany(keys) as Promise<(Value | null)[]>, {
      cacheKeyFn: key => JSON.stringify(key),
    }) as unknown as DataLoader<Key, Value | null>
    this.#byOwner.set(owner, made as unknown as DataLoader<never, unknown>)
    return made
  }
}

/** Puts rows found by key into the order of the keys, null where none was found. */
export function inOrderOf<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map(rows.map(row => [keyOf(row), row]))
  return keys.map(key => byKey.get(key) ?? null)
}

/** Groups rows by key, in the order of the keys; an empty list where none was found. */
export function groupedBy<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = Map.groupBy(rows, keyOf)
  return keys.map(key => groups.get(key) ?? [])
}

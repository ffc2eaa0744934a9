export interface Change {
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

type Values = Readonly<Record<string, unknown>> | null

const written = (value: unknown): string | null => {
  if (value === undefined || value === null) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What a write changed, value by value, in the order of their names. */
export function changesOf(before: Values, after: Values): Change[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].toSorted().map(name => ({ name, before: written(before?.[name]), after: written(after?.[name]) }))
}

/** Where each column stands, by the first line with its names folded; or those without which the file says nothing. */
export function findColumns<Column extends string>(
  folded: readonly string[],
  names: Readonly<Record<Column, readonly string[]>>,
  required: readonly Column[],
): Readonly<Partial<Record<Column, number>>> | { readonly missing: readonly Column[] } {
  const places = Object.entries<readonly string[]>(names).map(
    ([column, known]) => [column, folded.findIndex(name => known.includes(name))] as const,
  )
  const found = Object.fromEntries(places.filter(([, place]) => place >= 0)) as Partial<Record<Column, number>>
  const missing = required.filter(column => found[column] === undefined)
  return missing.length > 0 ? { missing } : found
}

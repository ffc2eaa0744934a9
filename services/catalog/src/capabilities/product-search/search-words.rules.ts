const MOST_WORDS = 12

/** The words of a search as they are kept: lower case, đ as d, no diacritics; at most twelve. */
export function wordsOf(search: string): string[] {
  const plain = search.slice(0, 400).normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
  return [...new Set(plain.match(/[a-z0-9]+/g) ?? [])].slice(0, MOST_WORDS)
}

/** All words must be there; the last may be only begun. */
export const textQuery = (words: readonly string[]): string =>
  words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ')

/** The known word nearest to a mistyped one, if it is near enough; the more alike ends win a tie. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const allowed = word.length <= 2 ? 0 : word.length <= 5 ? 1 : 2
  const near = known
    .map(candidate => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= allowed)
  return near.toSorted((a, b) => a.distance - b.distance || Number(b.candidate[0] === word[0]) - Number(a.candidate[0] === word[0]))[0]
    ?.candidate
}

/** Letters to add, drop, change, or swap with their neighbour (Damerau, optimal string alignment). */
export function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const plain = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(swapped ? Math.min(plain, rows[i - 2]![j - 2]! + 1) : plain)
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}

/** One figure, as one line of JSON on standard output. */
export function print(figure: Readonly<Record<string, unknown>>): void {
  console.log(JSON.stringify(figure))
}

/** Prints an invariant and remembers a broken one: the process then ends with 1. */
export function expectInvariant(name: string, holds: boolean, seen: Readonly<Record<string, unknown>>): void {
  print({ invariant: name, holds, ...seen })
  if (!holds) process.exitCode = 1
}

/** The value below which `share` of the sorted samples lie. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

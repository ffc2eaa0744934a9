/** Attempts, successes, refusals and what was not answered; `counts` has an outcome for each `what: outcome`. */
export function sumOutcomes(counts: Readonly<Record<string, number>>) {
  const sumOf = (isOne: (outcome: string) => boolean) =>
    Object.entries(counts).reduce((sum, [name, count]) => sum + (isOne(name.slice(name.indexOf(': ') + 2)) ? count : 0), 0)
  const isSuccess = (outcome: string) => outcome === 'HeldBasket' || outcome === 'Order'
  const isUnanswered = (outcome: string) => outcome === 'asked again' || outcome.startsWith('failed')
  return {
    attempts: sumOf(() => true),
    successes: sumOf(isSuccess),
    refusals: sumOf(outcome => !isSuccess(outcome) && !isUnanswered(outcome)),
    unanswered: sumOf(isUnanswered),
  }
}

import type { Problem } from './useCommand'

/** What a command came to: its success or a refusal, by `__typename`. */
export type Outcome = { readonly __typename: string; readonly message?: string } & Record<string, unknown>

/** Fields that hold an amount of money. */
const MONEY = /(price|allowed|before|amount)$/i

/** Refusals and failures of the graph in the reader's words. */
export function useProblemWords() {
  const { t, te } = useI18n()
  const { date, number } = useFormat()

  /** `refusal.<__typename>` with the refusal's fields; names of input fields are told as the form calls them, days as the language writes them. */
  function wordsOf({ __typename, message, ...values }: Outcome): string {
    const nameOf = (field: unknown) => (te(`fieldName.${field}`) ? t(`fieldName.${field}`) : String(field))
    const tell = (name: string, value: unknown) => {
      if (typeof value === 'number' && MONEY.test(name)) return number(value)
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : value
    }
    const told = Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(nameOf).join(', ') || '–' : tell(name, value),
    ])
    const words = `refusal.${__typename}`
    return te(words) ? t(words, Object.fromEntries(told)) : (message ?? t('failure.title'))
  }

  /** The graph's own words are for developers: a wrong input is told by its field, everything else by its code. */
  function explain(error: unknown): Problem {
    const { code = 'UNREACHABLE', field } = (error instanceof GraphFailure ? error.errors[0]?.extensions : undefined) ?? {}
    const words = [`invalid.${field?.split('.').at(-1)}`, `problem.${code}`].find(key => te(key))
    return { text: t(words ?? 'failure.text'), ...(field !== undefined && { field }) }
  }
  return { wordsOf, explain }
}

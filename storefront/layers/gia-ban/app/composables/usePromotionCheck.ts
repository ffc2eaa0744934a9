import { watchDebounced } from '@vueuse/core'
import type { Problem } from '~/composables/useCommand'
import { CheckPromotionDocument } from '~/gql/graphql'

const PAUSE_MS = 350

/** What the law says of a promotion while it is typed: asked again after a pause, an older question is dropped. */
export function usePromotionCheck(salesPointId: string, planned: Ref<PlannedPromotion>) {
  const gql = useGqlFetch()
  const { explain } = useProblemWords()
  const checks = shallowRef<ReadonlyMap<string, PromotionCheck>>(new Map())
  /** Why there is no answer; until there is one nothing is announced. */
  const trouble = shallowRef<Problem | null>(null)
  let asking: AbortController | undefined

  /** What to ask; nothing while days or lines are half typed. */
  function questionOf({ kind, firstDay, lastDay, lines: typed }: PlannedPromotion) {
    const lines = typed.map(lineOf).filter(line => line !== null)
    const isWhole = lines.length > 0 && firstDay >= vietnamToday() && lastDay >= firstDay
    return isWhole ? { salesPointId, kind, firstDay, lastDay, lines } : undefined
  }
  async function ask() {
    asking?.abort()
    trouble.value = null
    const input = questionOf(planned.value)
    if (!input) return void (checks.value = new Map())
    const { signal } = (asking = new AbortController())
    try {
      const { checkPromotion } = await gql(CheckPromotionDocument, { input }, { signal })
      if (!signal.aborted) checks.value = new Map(checkPromotion?.map((check, index) => [input.lines[index]!.productId, check]))
    } catch (error) {
      if (signal.aborted) return
      checks.value = new Map()
      trouble.value = explain(error)
    }
  }
  watchDebounced(planned, ask, { debounce: PAUSE_MS, deep: true, immediate: true })
  onScopeDispose(() => asking?.abort())
  const isAllowed = computed(
    () =>
      planned.value.lines.length > 0 && planned.value.lines.every(({ productId }) => checks.value.get(productId)?.refusals.length === 0),
  )
  return { checks, isAllowed, trouble, ask }
}

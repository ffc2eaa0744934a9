import { watchDebounced } from '@vueuse/core'
import { CheckPromotionDocument } from '~/gql/graphql'

const PAUSE_MS = 350

/** What the law says of a promotion while it is typed: asked again after a pause, an older question is dropped. */
export function usePromotionCheck(salesPointId: string, planned: Ref<PlannedPromotion>) {
  const gql = useGqlFetch()
  const checks = shallowRef<ReadonlyMap<string, PromotionCheck>>(new Map())
  let asking: AbortController | undefined

  async function ask() {
    asking?.abort()
    const { kind, firstDay, lastDay } = planned.value
    const lines = planned.value.lines.map(lineOf).filter(line => line !== null)
    if (!lines.length || firstDay < vietnamToday() || !lastDay || lastDay < firstDay) return void (checks.value = new Map())
    asking = new AbortController()
    const answer = await gql(
      CheckPromotionDocument,
      { input: { salesPointId, kind, firstDay, lastDay, lines } },
      { signal: asking.signal },
    ).catch(() => undefined)
    const told = answer?.checkPromotion
    if (told) checks.value = new Map(told.map((check, index) => [lines[index]!.productId, check]))
  }
  watchDebounced(planned, ask, { debounce: PAUSE_MS, deep: true, immediate: true })
  onScopeDispose(() => asking?.abort())
  const isAllowed = computed(
    () =>
      planned.value.lines.length > 0 && planned.value.lines.every(({ productId }) => checks.value.get(productId)?.refusals.length === 0),
  )
  return { checks, isAllowed }
}

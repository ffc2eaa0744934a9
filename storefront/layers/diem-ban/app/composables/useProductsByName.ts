import { watchDebounced } from '@vueuse/core'
import { ProductsByNameDocument, type ProductsByNameQuery } from '~/gql/graphql'

export type FoundProduct = NonNullable<ProductsByNameQuery['products']>['edges'][number]['node']

/** Published products by their name while one types; nothing is `found` before the answer to what stands there now. */
export function useProductsByName() {
  const gql = useGqlFetch()
  const words = ref('')
  const found = ref<FoundProduct[]>()
  const isLost = ref(false)
  watchDebounced(
    words,
    async text => {
      isLost.value = false
      found.value = undefined
      if (text.trim().length < 2) return
      const answer = await gql(ProductsByNameDocument, { search: text.trim() }).catch(() => undefined)
      // what was typed since has a question of its own
      if (text !== words.value) return
      isLost.value = !answer?.products
      found.value = answer?.products?.edges.map(({ node }) => node)
    },
    { debounce: 200 },
  )
  function clear() {
    words.value = ''
    found.value = undefined
  }
  return { words, found, isLost, clear }
}

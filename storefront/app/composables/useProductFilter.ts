import type { ProductFilter, ProductSort } from '~/gql/shop/graphql'

/** Address parameter of each facet: the address holds the whole state of the list, so it can be shared and gone back to. */
const PARAMETERS = {
  stars: 'sao',
  sectors: 'nganh',
  sets: 'bo',
  provinces: 'tinh',
  districts: 'huyen',
  certificates: 'chung-nhan',
  onShelf: 'con-hang',
} as const
export type FacetName = keyof typeof PARAMETERS
const SORTS: readonly ProductSort[] = ['RELEVANCE', 'STAR_DESC', 'NEWEST', 'NAME_ASC', 'PRICE_ASC', 'PRICE_DESC']

const valuesOf = (parameter: unknown) => (typeof parameter === 'string' && parameter ? parameter.split(',') : [])
const numbersOf = (values: readonly string[]) => values.map(Number).filter(Number.isInteger)
const textOf = (parameter: unknown) => (typeof parameter === 'string' && parameter.trim() ? parameter.trim() : undefined)

/** The product list's search, facets, sort order and page, read from the address and written back to it. */
export function useProductFilter() {
  const route = useRoute()
  const search = computed(() => textOf(route.query.q))
  const selected = computed(
    () =>
      Object.fromEntries(Object.entries(PARAMETERS).map(([name, parameter]) => [name, valuesOf(route.query[parameter])])) as Record<
        FacetName,
        string[]
      >,
  )
  const sort = computed<ProductSort>(() => SORTS.find(one => one === route.query['sap-xep']) ?? 'RELEVANCE')
  const page = computed(() => Math.max(1, Math.min(42, Math.trunc(Number(route.query.trang)) || 1)))
  const filter = computed<ProductFilter>(() => {
    const { stars, onShelf, certificates, ...texts } = selected.value
    return {
      ...Object.fromEntries(
        Object.entries(texts)
          .filter(([, values]) => values.length > 0)
          .map(([name, values]) => [name, name === 'sets' ? numbersOf(values) : values]),
      ),
      ...(stars.length > 0 && { stars: numbersOf(stars) }),
      ...(certificates.length > 0 && { certificates: certificates as ProductFilter['certificates'] }),
      ...(onShelf.length > 0 && { isOnShelf: true }),
    }
  })
  /** Any change but turning the page starts again at page one. */
  const change = (query: Record<string, string | undefined>) => navigateTo({ query: { ...route.query, trang: undefined, ...query } })
  const toggle = (facet: FacetName, value: string) => {
    const values = new Set(selected.value[facet])
    if (!values.delete(value)) values.add(value)
    return change({ [PARAMETERS[facet]]: [...values].join(',') || undefined })
  }
  const clear = () => navigateTo({ query: search.value ? { q: search.value } : {} })
  return { search, selected, sort, sorts: SORTS, page, filter, change, toggle, clear }
}

/** A product wanted at one sales point, with what it takes to show it. */
export interface BasketLine {
  readonly salesPointId: string
  readonly point: string
  readonly productId: string
  readonly name: string
  readonly slug: string
  readonly image?: string | undefined
  readonly price: number
  readonly quantity: number
}

const KEY = 'ocop-basket'
/** One for all parts of the page; a server never writes it. */
const kept = shallowRef<readonly BasketLine[]>([])

function read() {
  try {
    kept.value = JSON.parse(localStorage.getItem(KEY) ?? '[]') as BasketLine[]
  } catch {
    kept.value = []
  }
}

/** What the visitor wants to fetch: kept in this browser, needs no account, the same in all its windows. */
export function useBasket() {
  // parts wake one after the other: each first agrees with the server, which knows of no basket
  const isAwake = ref(false)
  const lines = computed(() => (isAwake.value ? kept.value : []))
  onMounted(() => {
    read()
    isAwake.value = true
    window.addEventListener('storage', read)
  })
  onBeforeUnmount(() => window.removeEventListener('storage', read))
  function keep(now: readonly BasketLine[]) {
    kept.value = now
    localStorage.setItem(KEY, JSON.stringify(now))
  }
  const at = (salesPointId: string, productId: string) =>
    lines.value.findIndex(one => one.salesPointId === salesPointId && one.productId === productId)
  /** Wants this much of it, whatever was wanted before. */
  function put(line: BasketLine) {
    const index = at(line.salesPointId, line.productId)
    keep(index < 0 ? [...lines.value, line] : lines.value.with(index, line))
  }
  /** How much is wanted so far. */
  const quantityOf = (salesPointId: string, productId: string) => lines.value[at(salesPointId, productId)]?.quantity ?? 0
  return { lines, isAwake, keep, put, quantityOf }
}

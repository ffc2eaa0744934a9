import { HoldBasketDocument } from '~/gql/graphql'

/** What is set aside for this browser's basket now. */
interface Hold {
  readonly orderIds: readonly string[]
  readonly until: string
}
const KEY = 'ocop-hold'

/** Nothing waits to be ordered any more. */
export const forgetHold = () => localStorage.removeItem(KEY)

/** Sets the basket's goods aside, and remembers where the person can go on ordering them. */
export function useHold() {
  const { run, pending, problem, refusal } = useCommand(HoldBasketDocument)
  const hold = ref<Hold | null>(null)
  onMounted(() => {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Hold | null
    hold.value = kept && Date.parse(kept.until) > Date.now() ? kept : null
  })
  /** Ids of the held orders, or nothing with `problem` set. */
  async function keep(lines: readonly BasketLine[], isAdult: boolean): Promise<readonly string[] | undefined> {
    const wanted = lines.map(({ salesPointId, productId, quantity, price: shownPrice }) => ({
      salesPointId,
      productId,
      quantity,
      shownPrice,
    }))
    const held = await run({ lines: wanted, isAdult }, 'HeldBasket')
    if (!held) return undefined
    const orders = held.orders as { id: string; actUntil: string }[]
    hold.value = { orderIds: orders.map(({ id }) => id), until: orders[0]!.actUntil }
    localStorage.setItem(KEY, JSON.stringify(hold.value))
    return hold.value.orderIds
  }
  return { keep, hold, pending, problem, refusal }
}

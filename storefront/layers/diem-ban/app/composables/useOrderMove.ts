import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core'
import {
  HandOverOrderDocument,
  MarkOrderReadyDocument,
  RecordOrderPaymentDocument,
  RecordOrderRefundDocument,
  SendOrderOutDocument,
} from '~/gql/graphql'
import type { Problem } from '~/composables/useCommand'
import type { Outcome } from '~/composables/useProblemWords'

/** What the counter does with an order by one press of a button. */
const MOVES = {
  RECORD_PAYMENT: RecordOrderPaymentDocument,
  PREPARE: MarkOrderReadyDocument,
  HAND_OVER: HandOverOrderDocument,
  SEND_OUT: SendOrderOutDocument,
  RECORD_REFUND: RecordOrderRefundDocument,
}
export type OrderMove = keyof typeof MOVES
export const ORDER_MOVES = Object.keys(MOVES) as readonly OrderMove[]

/** Moves an order on; pressing twice is pressing once. */
export function useOrderMove() {
  const gql = useGqlFetch()
  const { wordsOf, explain } = useProblemWords()
  const pending = ref<OrderMove>()
  const problem = ref<Problem | null>(null)
  /** Whether it was done. `tillId`: out of whose drawer money was given back, or into whose it was put. */
  async function move(name: OrderMove, orderId: string, tillId: string | null = null): Promise<boolean> {
    pending.value = name
    problem.value = null
    try {
      const told = name === 'RECORD_REFUND' || name === 'HAND_OVER' ? { orderId, tillId } : { orderId }
      const answer = await gql(MOVES[name] as DocumentTypeDecoration<object, { orderId: string }>, told)
      const outcome = Object.values(answer)[0] as Outcome
      if (outcome.__typename !== 'Order') problem.value = { text: wordsOf(outcome) }
    } catch (error) {
      problem.value = explain(error)
    } finally {
      pending.value = undefined
    }
    return problem.value === null
  }
  return { move, pending, problem }
}

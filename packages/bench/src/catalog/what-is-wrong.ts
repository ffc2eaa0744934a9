import type { Recorded } from './recording.ts'

export type SameAnswer = (data: Recorded['data'], expected: Recorded['data']) => boolean

/** An answer must be whole, and hold what the service alone answered; undefined when nothing is wrong. */
export function whatIsWrong(answer: string, { data: expected }: Recorded, isSame: SameAnswer = showSameProducts): string | undefined {
  const { data, errors } = JSON.parse(answer) as { data?: Recorded['data']; errors?: readonly { message: string }[] }
  if (errors && errors.length > 0) return errors[0]!.message
  if (!data) return 'no data'
  return isSame(data, expected) ? undefined : 'another answer'
}

const showSameProducts: SameAnswer = (data, expected) => productsIn(data) === productsIn(expected)

function productsIn({ products, product }: Recorded['data']): string {
  const edges = (products?.edges ?? [{ node: product }]) as { node: { id: string } | null }[]
  return edges.map(({ node }) => node?.id ?? 'none').join()
}

import type { Recorded } from './recording.ts'

/** An answer must be whole, and hold the same products as the service alone answered; undefined when nothing is wrong. */
export function whatIsWrong(answer: string, { data: expected }: Recorded): string | undefined {
  const { data, errors } = JSON.parse(answer) as { data?: Recorded['data']; errors?: readonly { message: string }[] }
  if (errors && errors.length > 0) return errors[0]!.message
  if (!data) return 'no data'
  return productsIn(data) === productsIn(expected) ? undefined : 'other products'
}

function productsIn({ products, product }: Recorded['data']): string {
  const edges = (products?.edges ?? [{ node: product }]) as { node: { id: string } | null }[]
  return edges.map(({ node }) => node?.id ?? 'none').join()
}

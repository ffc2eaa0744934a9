import type { ProductStatus } from './product-status.enum.ts'

export type ProductMove = 'edit' | 'submit' | 'publish' | 'return' | 'withdraw'

/** Which move is open from where, and where it leads: a page's whole life in one place. */
const MOVES: Record<ProductMove, { readonly from: readonly ProductStatus[]; readonly to: ProductStatus }> = {
  edit: { from: ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN'], to: 'DRAFT' },
  submit: { from: ['DRAFT', 'RETURNED'], to: 'SUBMITTED' },
  publish: { from: ['SUBMITTED'], to: 'PUBLISHED' },
  return: { from: ['SUBMITTED'], to: 'RETURNED' },
  withdraw: { from: ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED'], to: 'WITHDRAWN' },
}

/** Where the move leads from here; undefined when it is not open. */
export const statusAfter = (move: ProductMove, status: ProductStatus): ProductStatus | undefined =>
  MOVES[move].from.includes(status) ? MOVES[move].to : undefined

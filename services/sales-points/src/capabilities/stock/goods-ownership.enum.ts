import { registerEnumType } from 'type-graphql'

export const GoodsOwnership = { OWN: 'OWN', CONSIGNED: 'CONSIGNED' } as const
export type GoodsOwnership = keyof typeof GoodsOwnership

registerEnumType(GoodsOwnership, {
  name: 'GoodsOwnership',
  description: 'Whose goods lie on the shelf of a sales point. One lot at one point has one owner at a time.',
  valuesConfig: {
    OWN: { description: 'The point bought them.' },
    CONSIGNED: { description: 'They stay their producer’s until they are sold.' },
  },
})

/** `ownerId`: the consigning producer; null for the point's own goods. */
export const ownershipOf = ({ ownerId }: { readonly ownerId: string | null }): GoodsOwnership => (ownerId === null ? 'OWN' : 'CONSIGNED')

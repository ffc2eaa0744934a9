import { registerEnumType } from 'type-graphql'

export const ProductCodeKind = { GTIN: 'GTIN', INTERNAL: 'INTERNAL' } as const
export type ProductCodeKind = keyof typeof ProductCodeKind

registerEnumType(ProductCodeKind, {
  name: 'ProductCodeKind',
  description: 'Who gave a code.',
  valuesConfig: {
    GTIN: { description: 'A GS1 trade item number with a right check digit, registered by the producer.' },
    INTERNAL: { description: 'Given by this platform: “mã nội bộ, không phải GS1”.' },
  },
})

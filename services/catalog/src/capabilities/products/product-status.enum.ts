import { registerEnumType } from 'type-graphql'

export const ProductStatus = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  PUBLISHED: 'PUBLISHED',
  RETURNED: 'RETURNED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ProductStatus = keyof typeof ProductStatus

registerEnumType(ProductStatus, {
  name: 'ProductStatus',
  description: 'Where a product page stands between its producer and the officers. The public sees `PUBLISHED` pages only.',
  valuesConfig: {
    DRAFT: { description: 'The producer is writing. A page published before stays public as it was.' },
    SUBMITTED: { description: 'Waits for an officer.' },
    PUBLISHED: { description: 'Public as it is.' },
    RETURNED: { description: 'An officer sent it back with a reason. A page published before stays public as it was.' },
    WITHDRAWN: { description: 'Taken from the public. Editing and submitting it starts anew.' },
  },
})

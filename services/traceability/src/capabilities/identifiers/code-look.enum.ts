import type { CodeLook as Look } from '@ocop/trade-rules'
import { registerEnumType } from 'type-graphql'

export const CodeLook = {
  EMPTY: 'EMPTY',
  TOO_LONG: 'TOO_LONG',
  WRONG_CHECK_DIGIT: 'WRONG_CHECK_DIGIT',
  UNREGISTERED_GTIN: 'UNREGISTERED_GTIN',
  UNREGISTERED_LOT_LINK: 'UNREGISTERED_LOT_LINK',
  OTHER_GS1_KEY: 'OTHER_GS1_KEY',
  BROKEN_DIGITAL_LINK: 'BROKEN_DIGITAL_LINK',
  BROKEN_LOT_LINK: 'BROKEN_LOT_LINK',
  PAYMENT_CODE: 'PAYMENT_CODE',
  WEB_ADDRESS: 'WEB_ADDRESS',
  TEXT: 'TEXT',
} as const satisfies Record<Look, Look>
export type CodeLook = keyof typeof CodeLook

registerEnumType(CodeLook, {
  name: 'CodeLook',
  description: 'What a scanned code that leads to no lot and no product here seems to be.',
  valuesConfig: {
    EMPTY: { description: 'Nothing was in it.' },
    TOO_LONG: { description: 'Longer than any code printed by a producer.' },
    WRONG_CHECK_DIGIT: { description: 'A barcode number (GTIN) whose last digit does not fit: misread, mistyped or made up.' },
    UNREGISTERED_GTIN: { description: 'A correct barcode number (GTIN) of a product that is not registered here.' },
    UNREGISTERED_LOT_LINK: { description: 'A lot link of our shape that was never given out.' },
    OTHER_GS1_KEY: { description: 'A correct GS1 code of something else than a product: a place, a parcel, an asset.' },
    BROKEN_DIGITAL_LINK: { description: 'Begins like a GS1 Digital Link, but is damaged.' },
    BROKEN_LOT_LINK: { description: 'Begins like a lot link of ours, but is damaged or cut off.' },
    PAYMENT_CODE: { description: 'A bank transfer code (VietQR), not a product code.' },
    WEB_ADDRESS: { description: 'The address of some other page.' },
    TEXT: { description: 'Any other text or number.' },
  },
})

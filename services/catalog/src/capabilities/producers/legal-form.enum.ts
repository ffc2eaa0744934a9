import { registerEnumType } from 'type-graphql'

export const LegalForm = {
  COOPERATIVE: 'COOPERATIVE',
  COOPERATIVE_GROUP: 'COOPERATIVE_GROUP',
  SMALL_OR_MEDIUM_ENTERPRISE: 'SMALL_OR_MEDIUM_ENTERPRISE',
  FARM: 'FARM',
  HOUSEHOLD_BUSINESS: 'HOUSEHOLD_BUSINESS',
  ASSOCIATION: 'ASSOCIATION',
  UNKNOWN: 'UNKNOWN',
} as const
export type LegalForm = keyof typeof LegalForm

registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'What kind of organization a producer (chủ thể OCOP) is.',
  valuesConfig: {
    COOPERATIVE: { description: 'Hợp tác xã.' },
    COOPERATIVE_GROUP: { description: 'Tổ hợp tác.' },
    SMALL_OR_MEDIUM_ENTERPRISE: { description: 'Doanh nghiệp nhỏ và vừa.' },
    FARM: { description: 'Trang trại.' },
    HOUSEHOLD_BUSINESS: { description: 'Hộ kinh doanh, cơ sở sản xuất.' },
    ASSOCIATION: { description: 'Association or operating centre, for tourism products.' },
    UNKNOWN: { description: 'The source does not tell.' },
  },
})

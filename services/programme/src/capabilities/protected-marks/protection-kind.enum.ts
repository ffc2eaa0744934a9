import { registerEnumType } from 'type-graphql'

export const ProtectionKind = {
  TRADEMARK: 'TRADEMARK',
  COLLECTIVE_MARK: 'COLLECTIVE_MARK',
  CERTIFICATION_MARK: 'CERTIFICATION_MARK',
  GEOGRAPHICAL_INDICATION: 'GEOGRAPHICAL_INDICATION',
  DESIGN: 'DESIGN',
  PATENT: 'PATENT',
  COPYRIGHT: 'COPYRIGHT',
} as const
export type ProtectionKind = keyof typeof ProtectionKind

registerEnumType(ProtectionKind, {
  name: 'ProtectionKind',
  description: 'How intellectual property is protected.',
  valuesConfig: {
    TRADEMARK: { description: 'Trademark of one owner (nhãn hiệu).' },
    COLLECTIVE_MARK: { description: 'Collective mark (nhãn hiệu tập thể).' },
    CERTIFICATION_MARK: { description: 'Certification mark (nhãn hiệu chứng nhận).' },
    GEOGRAPHICAL_INDICATION: { description: 'Geographical indication (chỉ dẫn địa lý), or the right to use it.' },
    DESIGN: { description: 'Industrial design (kiểu dáng công nghiệp).' },
    PATENT: { description: 'Patent (sáng chế, giải pháp hữu ích).' },
    COPYRIGHT: { description: 'Copyright (quyền tác giả).' },
  },
})

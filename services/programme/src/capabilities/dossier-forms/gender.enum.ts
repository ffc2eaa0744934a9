import { registerEnumType } from 'type-graphql'

export const Gender = { FEMALE: 'FEMALE', MALE: 'MALE', OTHER: 'OTHER' } as const
export type Gender = keyof typeof Gender

registerEnumType(Gender, {
  name: 'Gender',
  description: 'Of a representative, as the self-assessment form asks for it.',
  valuesConfig: {
    FEMALE: { description: 'A woman.' },
    MALE: { description: 'A man.' },
    OTHER: { description: 'Neither.' },
  },
})

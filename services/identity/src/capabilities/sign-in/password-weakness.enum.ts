import { registerEnumType } from 'type-graphql'

export const PasswordWeakness = {
  TOO_SHORT: 'TOO_SHORT',
  TOO_LONG: 'TOO_LONG',
  WELL_KNOWN: 'WELL_KNOWN',
  TOO_SIMPLE: 'TOO_SIMPLE',
  LIKE_THE_ACCOUNT: 'LIKE_THE_ACCOUNT',
} as const
export type PasswordWeakness = keyof typeof PasswordWeakness

registerEnumType(PasswordWeakness, {
  name: 'PasswordWeakness',
  description: 'Why a password cannot be used. Kinds of characters are never asked for.',
  valuesConfig: {
    TOO_SHORT: { description: 'Fewer than 12 characters.' },
    TOO_LONG: { description: 'More than 128 characters.' },
    WELL_KNOWN: { description: 'One of those that everybody tries first.' },
    TOO_SIMPLE: { description: 'Fewer than five different characters.' },
    LIKE_THE_ACCOUNT: { description: 'Little more than the e-mail or the display name.' },
  },
})

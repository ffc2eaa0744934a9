import { registerEnumType } from 'type-graphql'

export const FairTheme = { OCOP: 'OCOP', MIXED: 'MIXED' } as const
export type FairTheme = keyof typeof FairTheme

registerEnumType(FairTheme, {
  name: 'FairTheme',
  description: 'What a fair is about.',
  valuesConfig: {
    OCOP: { description: 'OCOP products only.' },
    MIXED: { description: 'OCOP products beside others.' },
  },
})

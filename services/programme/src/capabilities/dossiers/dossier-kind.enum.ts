import { registerEnumType } from 'type-graphql'

export const DossierKind = { FIRST_TIME: 'FIRST_TIME', UPGRADE: 'UPGRADE', RE_GRADING: 'RE_GRADING' } as const
export type DossierKind = keyof typeof DossierKind

registerEnumType(DossierKind, {
  name: 'DossierKind',
  description: 'What a dossier asks for.',
  valuesConfig: {
    FIRST_TIME: { description: 'A first star.' },
    UPGRADE: { description: 'A higher star than the product has; the dossier shows what changed.' },
    RE_GRADING: { description: 'A new certificate before, or after, the old one runs out.' },
  },
})

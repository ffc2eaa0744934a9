import { registerEnumType } from 'type-graphql'

export const SuccessionKind = {
  MERGE_ALL: 'MERGE_ALL',
  MERGE_PART: 'MERGE_PART',
  RENAME: 'RENAME',
  RETYPE: 'RETYPE',
  SPLIT: 'SPLIT',
  UNCHANGED: 'UNCHANGED',
} as const
export type SuccessionKind = keyof typeof SuccessionKind

registerEnumType(SuccessionKind, {
  name: 'SuccessionKind',
  description: 'How one unit went over into another.',
  valuesConfig: {
    MERGE_ALL: { description: 'The whole of the old unit became part of the new one.' },
    MERGE_PART: { description: 'Only a part of the old unit went here: which part an address lies in needs a person to say.' },
    RENAME: { description: 'Same area, new name.' },
    RETYPE: { description: 'Same area, new kind, e.g. township to commune.' },
    SPLIT: { description: 'The old unit was dissolved; the new one covers a part of its area.' },
    UNCHANGED: { description: 'Same area, name and kind; only what stands above it changed.' },
  },
})

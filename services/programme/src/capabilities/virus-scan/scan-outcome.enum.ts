import { registerEnumType } from 'type-graphql'

export const ScanOutcome = { CLEAN: 'CLEAN', NOT_SCANNED: 'NOT_SCANNED' } as const
export type ScanOutcome = keyof typeof ScanOutcome

registerEnumType(ScanOutcome, {
  name: 'ScanOutcome',
  description: 'What a virus scanner said of a file. Infected files are never kept.',
  valuesConfig: {
    CLEAN: { description: 'Nothing was found in it.' },
    NOT_SCANNED: { description: 'No scanner was there when it came; open it with care.' },
  },
})

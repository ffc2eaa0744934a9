import type { Register } from '../registers/keep-register.use-case.ts'

export const CONFERENCE: Register = {
  name: 'Conference',
  table: 'conference',
  fields: {
    kind: { kind: 'choice' },
    planYear: { kind: 'number', least: 2018, most: 2100 },
    title: { kind: 'text', most: 300 },
    heldOn: { kind: 'day' },
    place: { kind: 'text', isOptional: true, most: 200 },
    participants: { kind: 'number', isOptional: true, most: 100_000 },
    conclusions: { kind: 'text', isOptional: true, most: 5_000 },
  },
}

import type { Register } from '../registers/keep-register.use-case.ts'

export const FOCAL_POINT: Register = {
  name: 'FocalPoint',
  table: 'focal_point',
  fields: {
    kind: { kind: 'choice' },
    name: { kind: 'text', most: 200 },
    head: { kind: 'text', isOptional: true, most: 200 },
    decisionNumber: { kind: 'text', most: 100 },
    decidedOn: { kind: 'day' },
    endedOn: { kind: 'day', isOptional: true, notBefore: 'decidedOn' },
  },
}

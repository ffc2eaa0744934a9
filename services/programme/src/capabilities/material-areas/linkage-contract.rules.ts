import type { Register } from '../registers/keep-register.use-case.ts'

export const LINKAGE_CONTRACT: Register = {
  name: 'LinkageContract',
  table: 'linkage_contract',
  fields: {
    producerId: { kind: 'producer' },
    partner: { kind: 'text', most: 200 },
    stage: { kind: 'choice' },
    goods: { kind: 'text', most: 200 },
    outputPercent: { kind: 'number', most: 100 },
    signedOn: { kind: 'day' },
    validTo: { kind: 'day', isOptional: true, notBefore: 'signedOn' },
  },
}

import type { Register } from '../registers/keep-register.use-case.ts'

export const SUPPORT_RECORD: Register = {
  name: 'SupportRecord',
  table: 'support_record',
  fields: {
    producerId: { kind: 'producer', isOptional: true },
    organization: { kind: 'text', most: 200 },
    kind: { kind: 'choice' },
    supportedOn: { kind: 'day' },
    amount: { kind: 'number', isOptional: true, most: 1e14 },
    description: { kind: 'text', most: 2_000 },
  },
}

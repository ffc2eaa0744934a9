import type { Register } from '../registers/keep-register.use-case.ts'

export const OCOP_OFFICER: Register = {
  name: 'OcopOfficer',
  table: 'ocop_officer',
  fields: {
    name: { kind: 'text', most: 200 },
    position: { kind: 'text', isOptional: true, most: 200 },
    inPostFrom: { kind: 'day' },
    inPostTo: { kind: 'day', isOptional: true, notBefore: 'inPostFrom' },
  },
}

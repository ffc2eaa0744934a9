import type { Register } from '../registers/keep-register.use-case.ts'

export const PROTECTED_MARK: Register = {
  name: 'ProtectedMark',
  table: 'protected_mark',
  fields: {
    productId: { kind: 'product' },
    name: { kind: 'text', most: 200 },
    kind: { kind: 'choice' },
    certificateNumber: { kind: 'text', most: 100 },
    grantedBy: { kind: 'text', most: 200 },
    grantedOn: { kind: 'day' },
    validTo: { kind: 'day', isOptional: true, notBefore: 'grantedOn' },
  },
}

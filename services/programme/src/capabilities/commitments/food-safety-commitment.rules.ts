import type { Register } from '../registers/keep-register.use-case.ts'

export const FOOD_SAFETY_COMMITMENT: Register = {
  name: 'FoodSafetyCommitment',
  table: 'food_safety_commitment',
  fields: {
    producerId: { kind: 'producer' },
    documentNumber: { kind: 'text', isOptional: true, most: 100 },
    receivedBy: { kind: 'text', most: 200 },
    signedOn: { kind: 'day' },
    validTo: { kind: 'day', notBefore: 'signedOn' },
  },
}

import type { Register } from '../registers/keep-register.use-case.ts'

export const DECLARED_RESULT: Register = {
  name: 'DeclaredResult',
  table: 'declared_result',
  fields: {
    productId: { kind: 'product' },
    period: { kind: 'choice' },
    endsOn: { kind: 'day' },
    revenue: { kind: 'number', most: 1e14 },
    profit: { kind: 'number', least: -1e14, most: 1e14 },
    source: { kind: 'text', most: 300 },
  },
}

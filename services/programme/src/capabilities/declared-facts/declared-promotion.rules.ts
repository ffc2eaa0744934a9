import type { Register } from '../registers/keep-register.use-case.ts'

export const DECLARED_PROMOTION: Register = {
  name: 'DeclaredPromotion',
  table: 'declared_promotion',
  fields: {
    kind: { kind: 'choice' },
    title: { kind: 'text', most: 300 },
    country: { kind: 'text', most: 2 },
    heldOn: { kind: 'day' },
    source: { kind: 'text', most: 300 },
  },
  misfit: ({ kind, country }) =>
    !/^[A-Z]{2}$/.test(String(country)) || (kind === 'OVERSEAS_CAMPAIGN' && country === 'VN')
      ? { field: 'country', demand: 'Two capital letters; a campaign abroad is not in VN.' }
      : undefined,
}

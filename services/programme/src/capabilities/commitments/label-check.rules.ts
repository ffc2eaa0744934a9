import type { Register } from '../registers/keep-register.use-case.ts'

export const LABEL_CHECK: Register = {
  name: 'LabelCheck',
  table: 'label_check',
  fields: {
    productId: { kind: 'product' },
    checkedOn: { kind: 'day' },
    hasMandatoryText: { kind: 'yesNo' },
    hasOrigin: { kind: 'yesNo' },
    hasDates: { kind: 'yesNo' },
    hasFittingPackage: { kind: 'yesNo' },
    hasCorrectMarks: { kind: 'yesNo' },
    note: { kind: 'text', isOptional: true, most: 2_000 },
  },
}

import type { Register } from '../registers/keep-register.use-case.ts'

export const MATERIAL_AREA: Register = {
  name: 'MaterialArea',
  table: 'material_area',
  fields: {
    producerId: { kind: 'producer', isOptional: true },
    name: { kind: 'text', most: 200 },
    material: { kind: 'text', most: 200 },
    hectares: { kind: 'number', least: 0.01, most: 1_000_000 },
    growingAreaCode: { kind: 'text', isOptional: true, most: 50 },
    certificate: { kind: 'text', isOptional: true, most: 200 },
    certificateValidTo: { kind: 'day', isOptional: true },
  },
}

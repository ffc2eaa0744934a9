import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { createAdministrativeUnits1764100000000 } from './migrations/1764100000000-create-administrative-units.ts'
import { loadAdministrativeUnits1764100001000 } from './migrations/1764100001000-load-administrative-units.ts'
import { createClassification1764100002000 } from './migrations/1764100002000-create-classification.ts'
import { createProducts1764100003000 } from './migrations/1764100003000-create-products.ts'
import { createProductSearch1764100004000 } from './migrations/1764100004000-create-product-search.ts'
import { announceAdministrativeUnits1764400000000 } from './migrations/1764400000000-announce-administrative-units.ts'
import { copyRecognitions1764430001000 } from './migrations/1764430001000-copy-recognitions.ts'
import { knowReplacedStars1764500002000 } from './migrations/1764500002000-know-replaced-stars.ts'

/** Rows are read by SQL into plain interfaces; nothing is mapped. */
export const entities = []

/** Listed by hand: a glob would hide a missing file until run time. */
export const migrations = [
  createFoundation1764000000000,
  createAdministrativeUnits1764100000000,
  loadAdministrativeUnits1764100001000,
  createClassification1764100002000,
  createProducts1764100003000,
  createProductSearch1764100004000,
  announceAdministrativeUnits1764400000000,
  copyRecognitions1764430001000,
  knowReplacedStars1764500002000,
]

import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { BoothApplication } from './capabilities/booth-applications/booth-application.entity.ts'
import { Fair } from './capabilities/planning/fair.entity.ts'
import { createFair1764000101000 } from './migrations/1764000101000-create-fair.ts'
import { createPlace1764000102000 } from './migrations/1764000102000-create-place.ts'
import { createDeadlineRule1764000103000 } from './migrations/1764000103000-create-deadline-rule.ts'
import { createWorkingCalendar1764000104000 } from './migrations/1764000104000-create-working-calendar.ts'
import { createKnownProduct1764000105000 } from './migrations/1764000105000-create-known-product.ts'
import { createBoothApplication1764000106000 } from './migrations/1764000106000-create-booth-application.ts'

/** Listed by hand: a glob would hide a missing file until run time. */
export const entities = [Fair, BoothApplication]
export const migrations = [
  createFoundation1764000000000,
  createFair1764000101000,
  createPlace1764000102000,
  createDeadlineRule1764000103000,
  createWorkingCalendar1764000104000,
  createKnownProduct1764000105000,
  createBoothApplication1764000106000,
]

import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import type { EntityTarget } from 'typeorm'
import { createLots1764300000000 } from './migrations/1764300000000-create-lots.ts'
import { createTraceEvents1764300001000 } from './migrations/1764300001000-create-trace-events.ts'
import { createRecallsSalesAndScans1764300002000 } from './migrations/1764300002000-create-recalls-sales-and-scans.ts'

/** None: every table is read and written by its repository's SQL. */
export const entities: EntityTarget<object>[] = []

/** Listed by hand: a glob would hide a missing file until run time. */
export const migrations = [
  createFoundation1764000000000,
  createLots1764300000000,
  createTraceEvents1764300001000,
  createRecallsSalesAndScans1764300002000,
]

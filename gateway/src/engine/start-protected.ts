import { assertProtectable } from '../identity/assert-protectable.ts'
import { NO_ROAD, proveProtection } from '../identity/prove-protection.ts'
import type { Engine } from './engine.ts'
import { type HiveOptions, startHive } from './hive-engine.ts'

/**
 * An engine that is known to keep visitors out of what is not theirs: the same engine is first tried out without a road to any service.
 * Throws when it does not.
 */
export async function startProtected(options: HiveOptions, start: (options: HiveOptions) => Promise<Engine> = startHive): Promise<Engine> {
  assertProtectable(options.supergraph)
  const { policies } = options
  const limits = { ...policies.limits, fields: 10_000, tokens: 100_000, cost: Number.MAX_SAFE_INTEGER }
  const tried = await start({ ...options, send: NO_ROAD, policies: { ...policies, limits, admitsAllDocuments: true } })
  try {
    await proveProtection(options.supergraph, tried)
  } finally {
    await tried.stop()
  }
  return start(options)
}

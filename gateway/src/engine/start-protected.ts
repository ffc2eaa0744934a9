import { randomUUID } from 'node:crypto'
import { assertProtectable } from '../identity/assert-protectable.ts'
import { anOpenQuestion, askAsVisitor, NO_ROAD, proveProtection } from '../identity/prove-protection.ts'
import type { Engine } from './engine.ts'
import { type HiveOptions, startHive } from './hive-engine.ts'

type Start = (options: HiveOptions) => Promise<Engine>

/**
 * An engine that is known to keep visitors out of what is not theirs: the same engine is first tried out without a road to any service.
 * Throws when it does not.
 */
export async function startProtected(options: HiveOptions, start: Start = startHive): Promise<Engine> {
  assertProtectable(options.supergraph)
  const { policies } = options
  const limits = { ...policies.limits, fields: 10_000, tokens: 100_000, cost: Number.MAX_SAFE_INTEGER }
  const tried = await start({ ...options, send: NO_ROAD, policies: { ...policies, limits, admitsAllDocuments: true } })
  try {
    await proveProtection(options.supergraph, tried)
  } finally {
    await tried.stop()
  }
  return startReady(options, start)
}

/**
 * Planners make themselves ready with the first question, which takes a second of a whole machine. One is asked before there is a road
 * to any service, so that whoever signs in first after a start does not wait for it.
 */
async function startReady(options: HiveOptions, start: Start): Promise<Engine> {
  const { supergraph, policies } = options
  const question = anOpenQuestion(supergraph)
  if (question === undefined) return start(options)
  const documentId = randomUUID()
  const trustedDocuments = new Map([...policies.trustedDocuments, [documentId, question]])
  let send = NO_ROAD
  const engine = await start({ ...options, send: (...call) => send(...call), policies: { ...policies, trustedDocuments } })
  await askAsVisitor(engine, { documentId })
  send = options.send
  return engine
}

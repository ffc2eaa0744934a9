import type { Asker } from '../engine/engine.ts'
import type { Policies } from './policies.ts'
import type { Rate } from './rate-limit.ts'
import { refusedOperation } from './refused-operation.ts'

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/

/** This very machine: the launcher, the benchmarks, the storefront's own questions. Strangers never come from here. */
export const isLocal = (address: string) => LOOPBACK.test(address)

/** Throws a refusal when this address has done `what` too often. */
export async function limitByAddress(what: string, rate: Rate, { address }: Asker, { rateLimiter }: Policies): Promise<void> {
  if (!isLocal(address)) refuseAfter(await rateLimiter.take(`${what}:${address}`, rate))
}

/** Throws a refusal when a person, or the address of a visitor, asks too often. */
export async function limitRequests(asker: Asker, policies: Policies): Promise<void> {
  const { userId } = asker.actor
  if (userId === null) return limitByAddress('visitor', policies.rates.visitor, asker, policies)
  if (!isLocal(asker.address)) refuseAfter(await policies.rateLimiter.take(`user:${userId}`, policies.rates.user))
}

function refuseAfter(retryAfterSeconds: number): void {
  if (retryAfterSeconds === 0) return
  throw refusedOperation('RATE_LIMITED', `Too many requests. Try again in ${retryAfterSeconds} seconds.`, {
    status: 429,
    extensions: { retryAfterSeconds },
  })
}

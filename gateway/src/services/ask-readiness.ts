import type { ServiceAddresses } from './find-addresses.ts'

export type ServiceStates = Readonly<Record<string, 'ready' | 'not ready' | 'unreachable'>>

const FRESH_MILLISECONDS = 2_000

/** Asks every service whether it can work; answers of the last moments are kept, so that nobody can make us ask too often. */
export function createAskReadiness(addresses: ServiceAddresses, now: () => number): () => Promise<ServiceStates> {
  let last: { readonly at: number; readonly states: Promise<ServiceStates> } | undefined
  return () => {
    if (!last || now() - last.at > FRESH_MILLISECONDS) last = { at: now(), states: askAll(addresses) }
    return last.states
  }
}

async function askAll(addresses: ServiceAddresses): Promise<ServiceStates> {
  const states = await Promise.all(Object.entries(addresses).map(async ([name, address]) => [name, await askOne(address)] as const))
  return Object.fromEntries(states)
}

async function askOne(address: string): Promise<ServiceStates[string]> {
  try {
    const { ok } = await fetch(new URL('/readyz', address), { signal: AbortSignal.timeout(1_000) })
    return ok ? 'ready' : 'not ready'
  } catch {
    return 'unreachable'
  }
}

/** `count` requests in `seconds`. */
export interface Rate {
  readonly count: number
  readonly seconds: number
}

/** Counts what someone does; answers the seconds to wait, or 0 when there is still room. */
export interface RateLimiter {
  take(key: string, rate: Rate): Promise<number>
  stop(): Promise<void>
}

export interface Rates {
  readonly visitor: Rate
  readonly user: Rate
  readonly signIn: Rate
}

export const RATES: Rates = {
  visitor: { count: 600, seconds: 60 },
  user: { count: 1_200, seconds: 60 },
  signIn: { count: 20, seconds: 60 },
}

const MANY_KEYS = 100_000

/** Counts in this process: right for one gateway. */
export function countInMemory(now: () => number): RateLimiter {
  const windows = new Map<string, { count: number; endsAt: number }>()
  const forgetOld = () => {
    for (const [key, { endsAt }] of windows) if (endsAt <= now()) windows.delete(key)
  }
  return {
    async take(key, { count, seconds }) {
      const found = windows.get(key)
      if (!found || found.endsAt <= now()) {
        if (windows.size >= MANY_KEYS) forgetOld()
        windows.set(key, { count: 1, endsAt: now() + seconds * 1_000 })
        return 0
      }
      found.count += 1
      return found.count <= count ? 0 : Math.ceil((found.endsAt - now()) / 1_000)
    },
    async stop() {
      windows.clear()
    },
  }
}

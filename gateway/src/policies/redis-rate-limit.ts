import type { Logger } from 'pino'
import { createClient } from 'redis'
import type { RateLimiter } from './rate-limit.ts'

/** One step, so that a gateway that dies between counting and setting the end leaves no counter that never ends. */
const TAKE = `local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

/** Counts in Redis: right for several gateways. While Redis does not answer, `fallback` counts. */
export function countInRedis(url: string, fallback: RateLimiter, logger: Logger): RateLimiter {
  const client = createClient({ url, disableOfflineQueue: true, socket: { connectTimeout: 2_000 } })
  client.on('error', (error: Error) => logger.warn({ err: error }, 'redis does not answer; rates are counted in memory'))
  // not awaited: the gateway starts without Redis, and the client goes on trying
  client.connect().catch(() => undefined)
  return {
    async take(key, rate) {
      try {
        const [count, remaining] = (await client.eval(TAKE, {
          keys: [`rate:${key}`],
          arguments: [String(rate.seconds * 1_000)],
        })) as [number, number]
        return count <= rate.count ? 0 : Math.max(1, Math.ceil(remaining / 1_000))
      } catch {
        return fallback.take(key, rate)
      }
    },
    async stop() {
      client.destroy()
      await fallback.stop()
    },
  }
}

import { isDeepStrictEqual } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'

type Seen = Readonly<Record<string, unknown>>

const PATIENCE_MS = 30_000
const LOOK_EVERY_MS = 150

/** Tells a rehearsal as it goes, a line of JSON for each step; a broken expectation makes the process end with 1. */
export class Story {
  readonly #name: string
  readonly #startedAt = performance.now()
  #steps = 0
  #broken = 0

  constructor(name: string) {
    this.#name = name
  }

  step(step: string, seen: Seen = {}): void {
    this.#steps++
    this.#print({ step, ...seen })
  }

  /** What was seen must be exactly what was expected. */
  check(check: string, seen: unknown, expected: unknown): void {
    this.#steps++
    const holds = isDeepStrictEqual(plain(seen), plain(expected))
    this.#print({ check, holds, seen, ...(holds ? {} : { expected }) })
    if (holds) return
    this.#broken++
    process.exitCode = 1
  }

  /** Looks again and again until what is seen is as it should be: news travels between services. Answers the last thing seen. */
  async until<Sight>(what: string, look: () => Promise<Sight>, isThere: (sight: Sight) => boolean): Promise<Sight> {
    const startedAt = performance.now()
    for (;;) {
      const sight = await look()
      const afterMs = Math.round(performance.now() - startedAt)
      const holds = isThere(sight)
      if (holds || afterMs > PATIENCE_MS) {
        this.#print({ waited: what, holds, afterMs })
        if (!holds) throw new Error(`${what}: did not come about; last seen ${JSON.stringify(sight)}`)
        return sight
      }
      await sleep(LOOK_EVERY_MS)
    }
  }

  end(): void {
    const seconds = Math.round((performance.now() - this.#startedAt) / 100) / 10
    this.#print({ steps: this.#steps, broken: this.#broken, seconds })
  }

  #print(line: Seen): void {
    console.log(JSON.stringify({ rehearsal: this.#name, ...line }))
  }
}

/** As it would travel: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null))

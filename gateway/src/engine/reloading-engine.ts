import type { Engine } from './engine.ts'

export interface ReloadingEngine extends Engine {
  /** Starts an engine on another supergraph and lets the old one finish what it has begun. Throws, and keeps the old one, when the new one does not start. */
  reload(supergraph: string): Promise<void>
}

interface Running {
  readonly engine: Engine
  inFlight: number
  isReplaced: boolean
}

/** An engine that can be replaced by another under the feet of requests in flight. */
export async function startReloading(start: (supergraph: string) => Promise<Engine>, supergraph: string): Promise<ReloadingEngine> {
  let current: Running = { engine: await start(supergraph), inFlight: 0, isReplaced: false }
  const stopWhenIdle = async ({ engine, inFlight, isReplaced }: Running) => {
    if (isReplaced && inFlight === 0) await engine.stop()
  }
  return {
    get name() {
      return current.engine.name
    },
    async execute(request, asker) {
      const running = current
      running.inFlight += 1
      try {
        return await running.engine.execute(request, asker)
      } finally {
        running.inFlight -= 1
        await stopWhenIdle(running)
      }
    },
    async reload(next) {
      const engine = await start(next)
      const old = current
      current = { engine, inFlight: 0, isReplaced: false }
      old.isReplaced = true
      await stopWhenIdle(old)
    },
    stop: () => current.engine.stop(),
  }
}

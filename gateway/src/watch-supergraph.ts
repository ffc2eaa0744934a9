import { readFileSync, statSync } from 'node:fs'
import type { Logger } from 'pino'
import type { ReloadingEngine } from './engine/reloading-engine.ts'

interface Watched {
  readonly file: string
  /** What the engine was started with. */
  readonly loaded: string
  /** Milliseconds between looks. */
  readonly every: number
}

/** Takes a changed supergraph into use without a restart. A file that does not start an engine changes nothing. */
export function watchSupergraph({ file, loaded, every }: Watched, engine: ReloadingEngine, logger: Logger): () => void {
  let known = loaded
  let lookedAt = 0
  const look = async () => {
    const { mtimeMs, size } = statSync(file)
    if (mtimeMs === lookedAt || size === 0) return
    lookedAt = mtimeMs
    const found = readFileSync(file, 'utf8')
    if (found === known) return
    known = found
    await engine.reload(found)
    logger.info('the supergraph changed and is in use')
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => logger.error({ err: error }, 'the changed supergraph is of no use; the old one stays'))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

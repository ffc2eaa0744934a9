import { readFileSync, unwatchFile, watchFile } from 'node:fs'
import type { Logger } from 'pino'
import type { ReloadingEngine } from './engine/reloading-engine.ts'

/** Takes a changed supergraph into use without a restart. A file that does not start an engine changes nothing. */
export function watchSupergraph(file: string, engine: ReloadingEngine, logger: Logger, interval = 1_000): () => void {
  const reload = () => {
    engine.reload(readFileSync(file, 'utf8')).then(
      () => logger.info('the supergraph changed and is in use'),
      (error: unknown) => logger.error({ err: error }, 'the changed supergraph is of no use; the old one stays'),
    )
  }
  watchFile(file, { interval, persistent: false }, (now, before) => {
    if (now.mtimeMs !== before.mtimeMs && now.size > 0) reload()
  })
  return () => unwatchFile(file)
}

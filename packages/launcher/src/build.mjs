import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { Failure } from './failure.mjs'
import { GATEWAY, hasGateway, hasStorefront, presentServices, STOREFRONT } from './members.mjs'
import { say, seconds, whileWaiting } from './progress.mjs'
import { runCommand } from './run-command.mjs'

const packageName = dir => JSON.parse(fs.readFileSync(path.join(ROOT, dir, 'package.json'), 'utf8')).name

/** Builds what changed since the last time: compiled services and gateway, and the storefront's production build. */
export async function build({ storefront = true } = {}) {
  const dirs = presentServices().map(({ dir }) => dir)
  if (hasGateway()) dirs.push(GATEWAY.dir)
  if (storefront && hasStorefront()) dirs.push(STOREFRONT.dir)
  const startedAt = Number(seconds())
  const stop = whileWaiting('still building (the first time takes about a minute)')
  const filters = dirs.map(dir => `--filter=${packageName(dir)}`)
  const { code, output } = await runCommand('turbo', [
    'run',
    'build',
    ...filters,
    '--output-logs=errors-only',
    '--log-prefix=task',
    '--concurrency=3',
  ])
  stop()
  if (code !== 0) throw failedBuild(output)
  const tookMs = Number(seconds()) - startedAt
  say(/FULL TURBO/.test(output) ? 'Nothing to build: nothing changed' : `Built what changed in ${tookMs.toFixed(1)} s`)
}

function failedBuild(output) {
  process.stderr.write(output)
  if (/ENOSPC|No space left/i.test(output))
    return new Failure('The build failed because the disk is full: free some space, then run the command again')
  const failed = /Failed:\s+(\S+)#build/.exec(output)?.[1] ?? 'of the house'
  return new Failure(
    `The build ${failed === 'of the house' ? failed : `of ${failed}`} failed: correct what the lines above say, then run the command again`,
  )
}

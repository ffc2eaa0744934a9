import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { findProgram } from './browser.mjs'
import { freePort, isListening } from './ports.mjs'

/** A Redis that keeps nothing, at a free port of this machine; undefined where none is installed. Answers `{ url, stop() }`. */
export async function startRedis(home) {
  const program = findProgram('redis-server')
  if (!program) return undefined
  const port = await freePort()
  const child = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', home], {
    stdio: 'ignore',
  })
  for (let attempt = 0; attempt < 100 && !(await isListening(port)); attempt++) await sleep(50)
  return { url: `redis://127.0.0.1:${port}`, stop: () => child.kill('SIGTERM') }
}

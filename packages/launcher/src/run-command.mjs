import { spawn } from 'node:child_process'
import { ROOT } from './bootstrap.mjs'

/**
 * Runs a program to its end and answers `{ code, output }`. `show: true` lets it speak while it runs; otherwise its words are
 * kept, to be shown when it fails. Ctrl-C ends it with us.
 */
export function runCommand(command, args, { cwd = ROOT, env = process.env, show = false, onOutput = () => {} } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', chunk => {
        output += chunk
        onOutput(chunk)
      })
    }
    const forward = signal => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, forward)
    const end = code => {
      for (const signal of signals) process.off(signal, forward)
      resolve({ code, output })
    }
    child.on('error', error => {
      output += `${error.message}\n`
      end(1)
    })
    child.on('close', code => end(code ?? 1))
  })
}

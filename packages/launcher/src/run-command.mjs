import { spawn } from 'node:child_process'
import { ROOT } from './bootstrap.mjs'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const PATIENCE_MS = 3000

/**
 * Runs a program to its end and answers `{ code, output }`. `show: true` lets it speak while it runs; otherwise its words are
 * kept, to be shown when it fails. Ctrl-C ends it, and all that it started, with us.
 */
export function runCommand(command, args, { cwd = ROOT, env = process.env, show = false } = {}) {
  return new Promise(resolve => {
    const words = show ? 'inherit' : 'pipe'
    // a group of its own, which can be ended as one: task runners wait for their tasks, however long these take
    const release = endWithUs(() => child.pid)
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', words, words], detached: true })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', chunk => (output += chunk))
    const end = code => {
      release()
      resolve({ code, output })
    }
    child.on('error', error => {
      output += `${error.message}\n`
      end(1)
    })
    child.on('close', code => end(code ?? 1))
  })
}

function endWithUs(group) {
  let last
  const end = signal => {
    signalGroup(group(), signal)
    last ??= setTimeout(() => signalGroup(group(), 'SIGKILL'), PATIENCE_MS)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return () => {
    clearTimeout(last)
    for (const signal of SIGNALS) process.off(signal, end)
  }
}

function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

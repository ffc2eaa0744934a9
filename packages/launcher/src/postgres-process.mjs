import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** Whether this process is a PostgreSQL server of this data folder. A zombie has no command line. */
export function isServerOf(dir, pid) {
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return path.basename(words[0]) === 'postgres' && words.includes(dir)
  } catch (error) {
    // without /proc (other systems) a process that can be signalled is taken for the server
    return error.code === 'ENOENT' && !fs.existsSync('/proc/self') && isAlive(pid)
  }
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export function execute(program, args, { quiet = false, ...options }) {
  return new Promise(resolve => {
    // a server that inherits our pipes would keep them open for ever: `quiet` gives it none
    const stdio = quiet ? 'ignore' : ['ignore', 'pipe', 'pipe']
    const child = spawn(program, args, { cwd: '/', stdio, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' }, ...options })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (output += chunk))
    child.on('error', error => resolve({ status: 1, output: error.message }))
    child.on('close', status => resolve({ status, output }))
  })
}

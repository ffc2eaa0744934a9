import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { runCommand } from '../src/run-command.mjs'

const MODULE = path.resolve(import.meta.dirname, '../src/run-command.mjs')

/** A container's first process may not reap: what is dead stays as a zombie there. */
const stateOf = pid => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1][0]
  } catch {
    return 'gone'
  }
}

test('keeps what a program said, and how it ended', async () => {
  expect(await runCommand('sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, output: expect.stringMatching(/out|err/) })
  expect((await runCommand('no-such-program', [])).code).toBe(1)
})

test('Ctrl-C ends a program that waits for its own tasks, and the tasks', async () => {
  // a runner that ignores the signal, with a task that takes a minute
  const runner = `trap '' INT; sleep 61.5 & echo started $!; wait`
  const code = `import { runCommand } from '${MODULE}'; process.on('SIGINT', () => {}); setInterval(() => {}, 1000); runCommand('sh', ['-c', ${JSON.stringify(runner)}], { show: true }).then(() => process.exit(7))`
  const launcher = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  const pid = await new Promise(resolve => launcher.stdout.on('data', chunk => resolve(Number(/started (\d+)/.exec(chunk)?.[1]))))

  launcher.kill('SIGINT')
  const ended = await new Promise(resolve => launcher.on('close', resolve))

  expect(ended).toBe(7)
  expect(stateOf(pid)).toMatch(/^(gone|Z)$/)
})

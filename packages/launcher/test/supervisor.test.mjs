import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import path from 'node:path'
import { childLog } from '../src/child-log.mjs'
import { Supervisor } from '../src/supervisor.mjs'

const printed = []
const log = name => childLog(name, { width: 4, everything: false, write: text => printed.push(text) })
const supervisors = []
const aSupervisor = options => {
  const supervisor = new Supervisor({ log, onGivenUp: () => {}, ...options })
  supervisors.push(supervisor)
  return supervisor
}
const node = (name, code, flags = []) => ({ name, command: process.execPath, args: [...flags, '--eval', code], cwd: '/', env: process.env })
const until = async condition => {
  for (let attempt = 0; attempt < 200 && !condition(); attempt++) await sleep(50)
  return condition()
}
const isAlive = pid => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const IDLE = 'setInterval(() => {}, 1000)'

afterEach(async () => {
  await Promise.all(supervisors.splice(0).map(supervisor => supervisor.stop()))
  printed.length = 0
})

test('a child that dies is started again', async () => {
  const child = aSupervisor().start(node('shop', IDLE))
  const first = child.process.pid

  process.kill(first, 'SIGKILL')

  expect(await until(() => child.process && child.process.pid !== first)).toBe(true)
})

test('after five quick deaths it gives up, in one line with the child’s own reason', async () => {
  const failures = []
  aSupervisor({ onGivenUp: failure => failures.push(failure.message) }).start(
    node('shop', `console.error('Environment: AUTH_SECRET must be set'); process.exit(3)`),
  )

  expect(await until(() => failures.length > 0)).toBe(true)
  expect(failures).toEqual(['shop ended 5 times in a row (exit code 3): Environment: AUTH_SECRET must be set'])
}, 30_000)

test('ends its children in reverse order, each in its own time', async () => {
  const supervisor = aSupervisor()
  const slow = name =>
    node(
      name,
      `process.on('SIGTERM', () => setTimeout(() => { console.error('${name} is gone'); process.exit(0) }, 200)); console.error('up'); ${IDLE}`,
    )
  for (const name of ['one', 'two', 'six']) supervisor.start(slow(name))
  await until(() => printed.length === 3)

  await supervisor.stop()

  expect(printed.filter(line => line.includes('gone')).map(line => line.slice(0, 3))).toEqual(['six', 'two', 'one'])
})

test('a child leaves when its launcher was killed', async () => {
  const flags = ['--import', path.resolve(import.meta.dirname, '../src/leave-with-parent.mjs')]
  const child = aSupervisor().start(node('shop', `console.error('up'); ${IDLE}`, flags))
  const { pid } = child.process
  await until(() => printed.length > 0)

  // what the death of the other end looks like
  child.process.stdin.destroy()

  expect(await until(() => !isAlive(pid))).toBe(true)
})

test('prints warnings and errors under the child’s name, and keeps quiet about the rest', async () => {
  const lines = [
    { level: 30, msg: 'listening' },
    { level: 50, msg: 'relay failed', err: { message: 'no bus' } },
  ].map(line => `console.log('${JSON.stringify(line)}')`)
  aSupervisor().start(node('shop', `${lines.join(';')}; console.log('chatter'); console.error('plain trouble'); ${IDLE}`))

  await until(() => printed.length === 2)

  expect(printed.toSorted()).toEqual(['shop │ ERROR relay failed no bus\n', 'shop │ plain trouble\n'])
})

test('a child may work in threads', async () => {
  const flag = path.resolve(import.meta.dirname, '../src/leave-with-parent.mjs')
  const thread = `const { Worker } = require('node:worker_threads'); new Worker('require("node:worker_threads").parentPort.postMessage("done")', { eval: true }).on('message', console.log)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', flag, '-e', thread])

  expect(stdout).toBe('done\n')
})

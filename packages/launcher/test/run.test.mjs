import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cleanEnvironment, installProblem, nodeProblem } from '../src/bootstrap.mjs'
import { explain, Failure } from '../src/failure.mjs'
import { TASKS } from '../src/task-list.mjs'
import { existsSync } from 'node:fs'

const LAUNCHER = path.resolve(import.meta.dirname, '..')
const run = (...args) => spawnSync(process.execPath, [path.join(LAUNCHER, 'run.mjs'), ...args], { encoding: 'utf8' })

test('an old Node is told to go, in one line', () => {
  expect(nodeProblem('18.20.8')).toBe('Node 18.20.8 is too old: install Node 20 or newer, then run the command again')
  expect(nodeProblem('20.0.0')).toBeUndefined()
  expect(nodeProblem('24.21.0')).toBeUndefined()
})

test('an unknown command shows the ones there are', () => {
  const { status, stderr } = run('strat')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^✖ There is no command "strat"/)
  for (const task of Object.keys(TASKS)) expect(stderr).toContain(`npm run ${task}`)
})

test('a word that every object knows is no command', () => {
  expect(run('constructor').stderr).toMatch(/^✖ There is no command "constructor"/)
})

test.each(Object.keys(TASKS))('the command %s has its file', task => {
  expect(existsSync(path.join(LAUNCHER, 'src/tasks', `${task}.mjs`))).toBe(true)
})

test('nothing of npm’s own configuration reaches the tools', () => {
  const env = cleanEnvironment({
    npm_config_registry: 'x',
    NPM_CONFIG_FUND: 'x',
    npm_lifecycle_event: 'start',
    HOME: '/home/me',
    PATH: '/bin',
  })
  expect(Object.keys(env).filter(name => /^npm_/i.test(name))).toEqual([])
  expect(env.PATH).toMatch(/node_modules\/\.bin:\/bin$/)
  expect(env).toMatchObject({ HOME: '/home/me', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NUXT_TELEMETRY_DISABLED: '1' })
})

test.each([
  ['ERR_PNPM_OUTDATED_LOCKFILE Cannot install', 'pnpm-lock.yaml does not match'],
  ['npm error code ENOTFOUND', 'npm registry cannot be reached'],
  ['ENOSPC: no space left on device, write', 'disk is full'],
  ["EACCES: permission denied, mkdir '/x'", 'may not be written'],
  ['something else', 'the lines above say why'],
])('a failed installation (%s) ends in one line', (output, line) => {
  expect(installProblem(output)).toContain(line)
  expect(installProblem(output)).not.toContain('\n')
})

test.each([
  [new Failure('Mend this.'), /^Mend this\.$/],
  [Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }), /^The disk is full/],
  [new Error('could not extend file "base/16384": No space left on device'), /^The disk is full/],
  [Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 3000 }), /^Port 3000 is taken/],
  [new Error('first\nsecond'), /^first \(set OCOP_LOG=info/],
])('whatever goes wrong is told in one line: %s', (error, line) => {
  expect(explain(error)).toMatch(line)
  expect(explain(error)).not.toContain('\n')
})

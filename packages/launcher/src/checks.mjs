// The checks of `npm run check`: each a program, quick ones first.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { Failure } from './failure.mjs'
import { hasStorefront } from './members.mjs'
import { say, whileWaiting } from './progress.mjs'
import { runCommand } from './run-command.mjs'

const TOOLING = path.join(ROOT, 'packages/tooling')
const tool = name => path.join(TOOLING, 'node_modules/.bin', name)
const config = name => path.join('packages/tooling', name)
const CODE = ['services', 'gateway', 'storefront', 'packages']
/** Prose is wrapped by hand; schemas and generated code are written by their generators. */
const NOT_FORMATTED = ['!**/*.md', '!**/*.graphql', '!**/gql/**', '!**/persisted-documents.json', '!pnpm-lock.yaml']

/** Each check is a list of commands: `[program, args, directory?]`. */
const CHECKS = {
  lint: () => [[tool('oxlint'), ['-c', config('oxlint.json'), '.']]],
  format: fix => [
    [tool('oxfmt'), ['-c', config('oxfmt.json'), fix ? '--write' : '--check', ...CODE, 'turbo.json', 'package.json', ...NOT_FORMATTED]],
  ],
  boundaries: () => [[tool('depcruise'), ['--config', config('dependency-cruiser.config.mjs'), ...CODE]]],
  unused: () => [[tool('knip'), ['--config', config('knip.json'), '--no-config-hints']]],
  layout: () => [[tool('vitest'), ['run', '--reporter=dot'], TOOLING]],
  types: () => [
    [tool('tsc'), ['-b', config('tsconfig.build.json')]],
    [tool('tsc'), ['-p', 'packages/e2e']],
    ...(hasStorefront() ? [['pnpm', ['run', 'types'], path.join(ROOT, 'storefront')]] : []),
  ],
}

/** Runs the named checks, or all; answers how many passed and failed. */
export async function runChecks({ names = Object.keys(CHECKS), fix = false } = {}) {
  const unknown = names.find(name => !Object.hasOwn(CHECKS, name))
  if (unknown) throw new Failure(`There is no check "${unknown}": choose from ${Object.keys(CHECKS).join(', ')}`)
  const failed = []
  for (const name of names) if (!(await passes(name, fix))) failed.push(name)
  return { passed: names.length - failed.length, failed }
}

async function passes(name, fix) {
  const startedAt = Date.now()
  const stop = whileWaiting(`still checking ${name}`)
  try {
    for (const [program, args, cwd = ROOT] of CHECKS[name](fix)) {
      const { code, output } = await runCommand(program, args, { cwd })
      if (code === 0) continue
      process.stdout.write(output)
      say(`✖ ${name}`)
      return false
    }
  } finally {
    stop()
  }
  say(`✓ ${name} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`)
  return true
}

/** Whether a member has something of its own to run under this name. */
export function hasScript(dir, name) {
  const file = path.join(ROOT, dir, 'package.json')
  return fs.existsSync(file) && Object.hasOwn(JSON.parse(fs.readFileSync(file, 'utf8')).scripts ?? {}, name)
}

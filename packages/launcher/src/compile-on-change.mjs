import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { say } from './progress.mjs'
import { runCommand } from './run-command.mjs'

const QUIET_MS = 150
const COMPILER = path.join(ROOT, 'packages/tooling/node_modules/.bin/tsc')
const KITS = ['packages/contracts/src', 'packages/service-kit/src', 'packages/testing-kit/src']

/** Compiles after every change of a source file, one run at a time; answers a function that ends it. TypeScript 7's own watch misses changes. */
export function compileOnChange(members) {
  const folders = [...KITS, ...members.filter(({ name }) => name !== 'storefront').map(({ dir }) => `${dir}/src`)]
  let timer
  let running
  let isDue = false
  const compile = async () => {
    isDue = false
    const { code, output } = await runCommand(COMPILER, ['-b', 'packages/tooling/tsconfig.build.json'])
    if (code !== 0) process.stdout.write(output)
    say(code === 0 ? 'Compiled' : 'Does not compile yet')
    running = isDue ? compile() : undefined
  }
  const change = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      isDue = true
      running ??= compile()
    }, QUIET_MS)
  }
  const watchers = folders.map(folder => fs.watch(path.join(ROOT, folder), { recursive: true }, change))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

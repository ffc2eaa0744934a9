#!/usr/bin/env node
// The first command in a fresh clone: no dependencies, any Node from 20 on. Installs what is missing, then hands over to src/tasks.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { cleanEnvironment, install, NODE_WANTED, nodeProblem, ROOT } from './src/bootstrap.mjs'
import { TASKS, usage } from './src/task-list.mjs'

const [task, ...rest] = process.argv.slice(2)

/** One line that says what failed and how to mend it. */
function refuse(line) {
  process.stderr.write(`✖ ${line}\n`)
  process.exit(1)
}

const problem = nodeProblem(process.versions.node)
if (problem) refuse(problem)
if (!Object.hasOwn(TASKS, task ?? '')) {
  process.stderr.write(usage(task))
  process.exit(task === undefined || task === 'help' ? 0 : 1)
}

const env = cleanEnvironment(process.env)
const failed = await install(env)
if (failed) refuse(failed)

const script = path.join(ROOT, 'packages/launcher/src/tasks', `${task}.mjs`)
const node = [path.join(ROOT, 'node_modules/.bin/node'), process.execPath].find(candidate => fs.existsSync(candidate))
const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=2', script, ...rest], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('error', error =>
  refuse(`Node ${NODE_WANTED} could not be started (${error.message}): delete node_modules and run the command again`),
)
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))

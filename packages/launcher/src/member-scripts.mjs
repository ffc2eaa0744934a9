import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { build } from './build.mjs'
import { hasScript } from './checks.mjs'
import { Failure, runTask } from './failure.mjs'
import { runCommand } from './run-command.mjs'

/**
 * A command that is a script of a package: builds first (without the shop where it is not needed), then passes the words on and
 * answers the script's exit code.
 */
export const runMemberScript = (dir, script, { storefront = true } = {}) =>
  runTask(async () => {
    if (!hasScript(dir, script)) throw new Failure(`${dir} has no script "${script}" yet`)
    await build({ storefront })
    const { code } = await runCommand('pnpm', ['--silent', 'run', script, ...process.argv.slice(2)], {
      cwd: path.join(ROOT, dir),
      show: true,
    })
    return code
  })

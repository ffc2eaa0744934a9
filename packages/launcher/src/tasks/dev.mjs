import { spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '../bootstrap.mjs'
import { build } from '../build.mjs'
import { runTask } from '../failure.mjs'
import { runInForeground } from '../foreground.mjs'
import { say } from '../progress.mjs'
import { dataDirectory, startStack } from '../stack.mjs'
import { refreshOnChange } from '../refresh-on-change.mjs'

/** The storefront from its source, with hot replacement; services from what the compiler writes. */
const fromSource = one =>
  one.name === 'storefront'
    ? { ...one, args: [path.join(one.cwd, 'node_modules/nuxt/bin/nuxt.mjs'), 'dev'], env: { ...one.env, NODE_ENV: 'development' } }
    : one

const compileOnChange = () =>
  spawn(
    path.join(ROOT, 'packages/tooling/node_modules/.bin/tsc'),
    ['-b', '-w', '--preserveWatchOutput', 'packages/tooling/tsconfig.build.json'],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    },
  )

await runTask(() =>
  runInForeground(
    async options => {
      await build({ storefront: false })
      const stack = await startStack({ dataDir: dataDirectory(), isBuilt: true, adapt: fromSource, ...options })
      const compiler = compileOnChange()
      const ignore = refreshOnChange(stack)
      return {
        ...stack,
        async stop() {
          ignore()
          compiler.kill('SIGTERM')
          await stack.stop()
        },
      }
    },
    stack => say(`Edit away: ${stack.storefrontUrl} and ${stack.gatewayUrl} follow`),
  ),
)

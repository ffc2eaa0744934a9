import path from 'node:path'
import { build } from '../build.mjs'
import { compileOnChange } from '../compile-on-change.mjs'
import { runTask } from '../failure.mjs'
import { runInForeground } from '../foreground.mjs'
import { say } from '../progress.mjs'
import { refreshOnChange } from '../refresh-on-change.mjs'
import { dataDirectory, startStack } from '../stack.mjs'

/** The storefront from its source, with hot replacement; services from what the compiler writes, with the lines of the source in traces. */
function fromSource(one) {
  if (one.name !== 'storefront') return { ...one, args: ['--enable-source-maps', ...one.args] }
  const [flags, loader] = [one.args.slice(0, -1), path.join(one.cwd, 'node_modules/nuxt/bin/nuxt.mjs')]
  return { ...one, args: [...flags, loader, 'dev', '--no-fork'], env: { ...one.env, NODE_ENV: 'development' } }
}

async function startEditing(options) {
  await build({ storefront: false })
  const stack = await startStack({ dataDir: dataDirectory(), isBuilt: true, adapt: fromSource, ...options })
  const ends = [refreshOnChange(stack), compileOnChange(stack.members)]
  return {
    ...stack,
    async stop() {
      for (const end of ends) end()
      await stack.stop()
    },
  }
}

await runTask(() => runInForeground(startEditing, stack => say(`Edit away: ${stack.storefrontUrl} and ${stack.gatewayUrl} follow`)))

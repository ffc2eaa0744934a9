import { demoAccounts } from '../demo-accounts.mjs'
import { runTask } from '../failure.mjs'
import { runInForeground } from '../foreground.mjs'
import { say } from '../progress.mjs'
import { dataDirectory, startStack } from '../stack.mjs'

await runTask(() =>
  runInForeground(
    options => startStack({ dataDir: dataDirectory(), ...options }),
    stack => {
      say('Everything is ready')
      const shown = process.env.OCOP_DEMO === 'off' ? '' : `\n${demoAccounts()}\n`
      const shop = process.env.PUBLIC_URL || stack.storefrontUrl
      process.stdout.write(
        `\n  Shop     ${shop}\n  GraphQL  ${stack.gatewayUrl}\n${shown}\n  Ctrl-C ends everything; the data stays in ${stack.dataDir}\n\n`,
      )
    },
  ),
)

import { build } from '../build.mjs'
import { openDatabases } from '../databases.mjs'
import { Failure, runTask } from '../failure.mjs'
import { SERVICES } from '../members.mjs'
import { runCommand } from '../run-command.mjs'
import { openSecrets } from '../secrets.mjs'
import { dataDirectory } from '../stack.mjs'
import { describeProcesses } from '../stack-plan.mjs'

const [email] = process.argv.slice(2)

await runTask(async () => {
  if (!email) throw new Failure('Whose? npm run create-administrator -- <e-mail>')
  await build({ storefront: false })
  const dataDir = dataDirectory()
  const secrets = openSecrets(dataDir)
  const databases = await openDatabases({ dataDir, secrets })
  try {
    const [{ cwd, env }] = describeProcesses({ members: SERVICES.filter(({ name }) => name === 'identity'), databases, secrets, dataDir })
    const { code } = await runCommand(process.execPath, ['dist/create-administrator.js', email], { cwd, env, show: true })
    return code
  } finally {
    if (!databases.wasRunning) await databases.stop()
  }
})

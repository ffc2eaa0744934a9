import { openDatabases } from '../databases.mjs'
import { listDeadLetters, requestReplay } from '../dead-letters.mjs'
import { Failure, runTask } from '../failure.mjs'
import { openSecrets } from '../secrets.mjs'
import { dataDirectory } from '../stack.mjs'

const [action = 'list', service, id] = process.argv.slice(2)

const actions = {
  async list(url) {
    const letters = await listDeadLetters(url)
    for (const { diedAt, ...letter } of letters) process.stdout.write(`${JSON.stringify({ ...letter, diedAt: diedAt.toISOString() })}\n`)
    process.stdout.write(
      letters.length === 0
        ? 'No dead letters.\n'
        : `${letters.length} dead letters. Replay one with: npm run dead-letters -- replay <service> <id>\n`,
    )
  },
  async replay(url) {
    await requestReplay(url, service, id)
    process.stdout.write(`${service} will try ${id} once more: within seconds if it runs, else when it starts.\n`)
  },
}

await runTask(async () => {
  if (!Object.hasOwn(actions, action)) throw new Failure(`"${action}" is not known: npm run dead-letters -- list, or replay <service> <id>`)
  const dataDir = dataDirectory()
  const databases = await openDatabases({ dataDir, secrets: openSecrets(dataDir) })
  try {
    await actions[action](databases.url)
  } finally {
    if (!databases.wasRunning) await databases.stop()
  }
})

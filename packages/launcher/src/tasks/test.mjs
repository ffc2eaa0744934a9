import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../bootstrap.mjs'
import { build } from '../build.mjs'
import { runChecks } from '../checks.mjs'
import { runTask } from '../failure.mjs'
import { walkJourneys, whyNoJourneys } from '../journeys.mjs'
import { say } from '../progress.mjs'
import { sum } from '../reports.mjs'
import { startTestServers } from '../test-servers.mjs'
import { runSuites } from '../test-suites.mjs'

await runTask(async () => {
  fs.rmSync(path.join(ROOT, '.data/reports'), { recursive: true, force: true })
  await build()
  const checks = await runChecks()
  const servers = await startTestServers()
  const suites = await runSuites(servers.env).finally(() => servers.stop())
  const reason = whyNoJourneys()
  const journeys = reason ? { passed: 0, failed: 0, skipped: 1 } : await walkJourneys({ fresh: true })

  const notes = [...servers.skipped, ...(reason ? [`Journeys: ${reason}`] : [])]
  for (const note of notes) say(`Skipped — ${note}`)
  const failures = [...checks.failed.map(name => `check ${name}`), ...suites.failed, ...(journeys.failed > 0 ? ['journeys'] : [])]
  if (failures.length > 0) say(`✖ Failed: ${failures.join(', ')} (details above)`)
  const total = sum([{ passed: checks.passed, failed: checks.failed.length, skipped: 0 }, suites.figures, journeys])
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  return total.failed > 0 ? 1 : 0
})

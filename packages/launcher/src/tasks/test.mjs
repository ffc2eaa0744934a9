import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../bootstrap.mjs'
import { build } from '../build.mjs'
import { runChecks } from '../checks.mjs'
import { explain, runTask } from '../failure.mjs'
import { walkJourneys, walkOnRedis, whyNoJourneys, whyNoRedis } from '../journeys.mjs'
import { say } from '../progress.mjs'
import { sum } from '../reports.mjs'
import { startTestServers } from '../test-servers.mjs'
import { runSuites } from '../test-suites.mjs'

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** A step that breaks off counts as one failure, and the next step is taken all the same. */
async function attempt(name, step) {
  try {
    return await step()
  } catch (error) {
    say(`✖ ${name}: ${explain(error)}`)
    return { figures: { ...NOTHING, failed: 1 }, failed: [name] }
  }
}

async function checkHouse() {
  const { passed, failed } = await runChecks()
  return { figures: { passed, failed: failed.length, skipped: 0 }, failed: failed.map(name => `check ${name}`) }
}

async function testMembers() {
  const servers = await startTestServers()
  try {
    return { ...(await runSuites(servers.env)), notes: servers.skipped }
  } finally {
    await servers.stop()
  }
}

async function walk() {
  const reason = whyNoJourneys()
  if (reason) return { figures: { ...NOTHING, skipped: 1 }, failed: [], notes: [`journeys: ${reason}`] }
  const figures = await walkJourneys({ fresh: true })
  return { figures, failed: figures.failed > 0 ? ['journeys'] : [] }
}

async function walkTheBus() {
  const reason = whyNoJourneys() ?? whyNoRedis()
  if (reason) return { figures: { ...NOTHING, skipped: 1 }, failed: [], notes: [reason] }
  const figures = await walkOnRedis()
  return { figures, failed: figures.failed > 0 ? ['journeys on Redis'] : [] }
}

await runTask(async () => {
  fs.rmSync(path.join(ROOT, '.data/reports'), { recursive: true, force: true })
  const built = await attempt('build', async () => ({ figures: NOTHING, failed: [], notes: (await build()) ?? [] }))
  const steps = [built, await attempt('checks', checkHouse), await attempt('suites', testMembers)]
  if (built.failed.length === 0) steps.push(await attempt('journeys', walk), await attempt('journeys on Redis', walkTheBus))

  for (const note of steps.flatMap(({ notes = [] }) => notes)) say(`Skipped: ${note}`)
  const failed = steps.flatMap(step => step.failed)
  if (failed.length > 0) say(`✖ Failed: ${failed.join(', ')} (details above)`)
  const total = sum(steps.map(({ figures }) => figures))
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
  return total.failed > 0 ? 1 : 0
})

import { Failure, runTask } from '../failure.mjs'
import { walkJourneys, whyNoJourneys } from '../journeys.mjs'

await runTask(async () => {
  const reason = whyNoJourneys()
  if (reason) throw new Failure(`The journeys cannot be walked: ${reason}`)
  const { passed, failed, skipped } = await walkJourneys({ words: process.argv.slice(2), fresh: false })
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  return failed > 0 ? 1 : 0
})

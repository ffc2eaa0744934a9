import { Failure, runTask } from '../failure.mjs'
import { walkJourneys, walkOnRedis, whyNoJourneys, whyNoRedis } from '../journeys.mjs'

const ON_REDIS = '--redis'

await runTask(async () => {
  const words = process.argv.slice(2)
  const onRedis = words.includes(ON_REDIS)
  const reason = whyNoJourneys() ?? (onRedis ? whyNoRedis() : undefined)
  if (reason) throw new Failure(`The journeys cannot be walked: ${reason}`)
  const { passed, failed, skipped } = await (onRedis ? walkOnRedis() : walkJourneys({ words, fresh: false }))
  process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  return failed > 0 ? 1 : 0
})

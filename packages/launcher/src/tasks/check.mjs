import { runChecks } from '../checks.mjs'
import { Failure, runTask } from '../failure.mjs'

await runTask(async () => {
  const words = process.argv.slice(2)
  const names = words.filter(word => !word.startsWith('-'))
  const { failed } = await runChecks({ names: names.length > 0 ? names : undefined, fix: words.includes('--fix') })
  if (failed.length > 0)
    throw new Failure(`${failed.join(', ')} failed: correct what the lines above say (npm run check -- format --fix formats by itself)`)
})

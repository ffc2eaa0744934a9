import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { composeSupergraph } from './compose.ts'
import { readServiceSchemas } from './read-service-schemas.ts'

const FILE = path.resolve(import.meta.dirname, '../supergraph.graphql')

const composition = composeSupergraph(readServiceSchemas())
if ('problems' in composition) {
  process.stderr.write(`The services do not compose:\n${composition.problems.map(problem => `  ${problem}`).join('\n')}\n`)
  process.exitCode = 1
} else {
  writeFileSync(FILE, composition.supergraph)
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ServiceSchema } from '../compose.ts'

const SERVICES = path.resolve(import.meta.dirname, '../../../services')

/** The committed schemas of all services of this repository. */
export function readServiceSchemas(): ServiceSchema[] {
  return readdirSync(SERVICES)
    .map(name => ({ name, file: path.join(SERVICES, name, 'schema.graphql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, sdl: readFileSync(file, 'utf8') }))
}

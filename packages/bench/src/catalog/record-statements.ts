// A program: reads operations for one service from standard input and writes to pipe 3 which SQL the service answers each with.
import { createWriteStream } from 'node:fs'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { openDatabase } from '@ocop/service-kit/database'
import { aVisitor, createTestClient } from '@ocop/testing-kit'
import type { GraphQLSchema } from 'graphql'
import pg from 'pg'
import { builtService } from './built-service.ts'
import { partFor } from './part-for.ts'
import type { Asked, Recorded, Statement } from './recording.ts'

const ANSWER = 3
const [service = '', url = ''] = process.argv.slice(2)
const load = async (file: string) => (await import(pathToFileURL(builtService(service, file)).href)) as Record<string, unknown>

type Opening = Parameters<typeof openDatabase>[0]
type CreateApplication = (database: unknown, clock: () => Date) => Promise<{ schema: GraphQLSchema }>

const statements: Statement[] = []
const send = pg.Client.prototype.query as (this: pg.Client, ...words: unknown[]) => unknown
pg.Client.prototype.query = function record(this: pg.Client, ...words: unknown[]) {
  if (typeof words[0] === 'string') statements.push({ service, text: words[0], values: Array.isArray(words[1]) ? words[1] : [] })
  return send.apply(this, words)
} as typeof pg.Client.prototype.query

const { entities, migrations } = (await load('data-source.js')) as unknown as Pick<Opening, 'entities' | 'migrations'>
const database = await openDatabase({ url, entities, migrations, poolSize: 1 })
const { createApplication } = (await load('application.js')) as unknown as { createApplication: CreateApplication }
const { schema } = await createApplication(database, () => new Date())
const client = createTestClient(schema)

const ask = async ({ query, variables }: Asked): Promise<Recorded> => {
  statements.length = 0
  const { document, known } = partFor(schema, query, variables)
  const { data, errors } = await client.execute(aVisitor(), document, known)
  if (errors?.length) throw new Error(`${service}: ${errors[0]!.message}`)
  return { statements: [...statements], data: data ?? {} }
}

const asked = JSON.parse(await text(process.stdin)) as Asked[]
// once for what a service reads only at its first request
await ask(asked[0]!)
const recorded: Recorded[] = []
for (const one of asked) recorded.push(await ask(one))
await database.destroy()
createWriteStream('', { fd: ANSWER }).end(JSON.stringify(recorded))

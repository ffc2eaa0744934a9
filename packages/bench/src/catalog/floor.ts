// A program: the least a server could do. Plain node:http that runs the same SQL as our services and returns the rows as JSON.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import type { Statement } from './recording.ts'

interface Plan {
  /** Database address by service. */
  readonly urls: Readonly<Record<string, string>>
  /** Statements by path: `/list/17`. */
  readonly answers: Readonly<Record<string, readonly Statement[]>>
}

const POOL_SIZE = 20
const { urls, answers } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Plan
const pools = new Map(
  Object.entries(urls).map(([service, connectionString]) => [service, new pg.Pool({ connectionString, max: POOL_SIZE })]),
)
const names = new Map<string, string>()

const nameOf = (sql: string) => {
  const name = names.get(sql) ?? `s${names.size}`
  names.set(sql, name)
  return name
}

const server = createServer(async (request, response) => {
  const rows: unknown[] = []
  for (const { service, text, values } of answers[request.url!]!)
    rows.push((await pools.get(service)!.query({ name: nameOf(text), text, values: values as unknown[] })).rows)
  const body = Buffer.from(JSON.stringify(rows))
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
})
server.keepAliveTimeout = 65_000
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.stdout.write(`${(server.address() as AddressInfo).port}\n`)
process.stdin.resume().on('end', () => process.exit(0))

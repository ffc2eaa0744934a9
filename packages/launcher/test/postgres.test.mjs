import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort, startPostgres } from '../src/postgres.mjs'

const DATABASES = [
  { name: 'shop', role: 'shop', password: 'shop-secret' },
  { name: 'stock', role: 'stock', password: 'stock-secret' },
]
let dir
let port
let running = []

const start = async () => {
  const server = await startPostgres({ dir: path.join(dir, 'postgres'), port, password: 'owner-secret', databases: DATABASES })
  running.push(server)
  return server
}
const startInAnotherProcess = async () => {
  const module = path.resolve(import.meta.dirname, '../src/postgres.mjs')
  const options = JSON.stringify({ dir: path.join(dir, 'postgres'), port, password: 'owner-secret' })
  const code = `import { startPostgres } from '${module}'; console.log((await startPostgres(${options})).port)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code])
  return { port: Number(stdout) }
}
const query = async (url, text) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}
const postmaster = () => Number(fs.readFileSync(path.join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

beforeEach(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-postgres-'))
  fs.chmodSync(dir, 0o755)
  port = await freePort()
})
afterEach(async () => {
  await running.at(-1)?.stop()
  running = []
  fs.rmSync(dir, { recursive: true, force: true })
})

test('loses nothing committed when it is killed, and starts again without a person', async () => {
  const server = await start()
  await query(server.url('shop'), 'CREATE TABLE sale (id int); INSERT INTO sale SELECT generate_series(1, 500)')

  process.kill(postmaster(), 'SIGKILL')
  const again = await start()

  expect(await query(again.url('shop'), 'SELECT count(*)::int AS sales FROM sale')).toEqual([{ sales: 500 }])
})

test('joins the server that an earlier run left behind', async () => {
  await start()
  const pid = postmaster()

  const again = await start()

  expect(postmaster()).toBe(pid)
  expect(again.port).toBe(port)
})

test('is not deceived by a stranger who was given the number of its dead server', async () => {
  const server = await start()
  await server.stop()
  const pidFile = path.join(dir, 'postgres/postmaster.pid')
  fs.writeFileSync(pidFile, `${process.pid}\n${dir}/postgres\n1700000000\n${port}\n\n127.0.0.1\n`, { mode: 0o600 })

  const again = await start()

  expect(await query(again.url('shop'), 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
})

test('makes its data folder again when the first time was cut short', async () => {
  const leftover = path.join(dir, 'postgres.new-999999999')
  fs.mkdirSync(path.join(leftover, 'base'), { recursive: true })
  fs.writeFileSync(path.join(leftover, 'PG_VERSION'), '18\n')

  const server = await start()

  expect(await query(server.url(), 'SELECT 1 AS alive')).toEqual([{ alive: 1 }])
  expect(fs.existsSync(leftover)).toBe(false)
})

test('two that start it at the same moment share one server', async () => {
  const both = await Promise.all([start(), startInAnotherProcess()])

  expect(both.map(server => server.port)).toEqual([port, port])
})

test('gives every database to a role of its own, and lets no other in', async () => {
  const server = await start()
  await query(server.url('stock'), 'CREATE TABLE shelf (id int); CREATE EXTENSION unaccent')
  const stranger = server.url('shop').replace(/\/shop$/, '/stock')

  await expect(query(stranger, 'SELECT 1')).rejects.toMatchObject({ code: '42501' })
  await expect(query(server.url('shop'), 'CREATE DATABASE more')).rejects.toMatchObject({ code: '42501' })
})

test('says in one line which port is taken', async () => {
  const first = await start()
  const other = startPostgres({ dir: path.join(dir, 'other'), port: first.port, password: 'x' })

  await expect(other).rejects.toThrow(new RegExp(`^PostgreSQL did not start because port ${port} is taken: .*POSTGRES_PORT=<port>$`))
})

import { createECDH } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GATEWAY, SERVICES } from '../src/members.mjs'
import { claim } from '../src/other-run.mjs'
import { assertFree, chosenPort } from '../src/ports.mjs'
import { openSecrets } from '../src/secrets.mjs'
import { describeProcesses } from '../src/stack-plan.mjs'

let dir
beforeAll(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-settings-'))))
afterAll(() => fs.rmSync(dir, { recursive: true }))

test('a taken port is told in one line, with the variable that moves it', async () => {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address()

  await expect(assertFree(port, 'gateway', 'GATEWAY_PORT')).rejects.toThrow(
    `Port ${port} for the gateway is taken by another program: end that program, or choose another port with GATEWAY_PORT=<port>`,
  )

  server.close()
})

test('what is not a port is refused', () => {
  expect(chosenPort('PORT', 3000, {})).toBe(3000)
  expect(chosenPort('PORT', 3000, { PORT: '8080' })).toBe(8080)
  for (const PORT of ['0', '70000', '3000x', '-1', '1.5'])
    expect(() => chosenPort('PORT', 3000, { PORT })).toThrow(`PORT=${PORT} is not a port`)
})

test('secrets are made once, are long, and only their owner may read them', () => {
  const made = openSecrets(dir)
  expect(openSecrets(dir)).toEqual(made)
  expect(new Set([made.gateway, made.auth, made.session, made.postgres, ...Object.values(made.roles)]).size).toBe(4 + SERVICES.length + 1)
  expect(made.gateway.length).toBeGreaterThanOrEqual(32)
  expect(fs.statSync(path.join(dir, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('the pair of keys for push services is made once, and is told to nobody but the service that pushes', () => {
  const secrets = openSecrets(dir)
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(Buffer.from(secrets.push.privateKey, 'base64url'))
  expect(pair.getPublicKey().toString('base64url')).toBe(secrets.push.publicKey)
  const scene = { databases: { url: String }, secrets, dataDir: dir, source: {} }
  const holders = describeProcesses({ ...scene, members: [...SERVICES, GATEWAY] }).filter(({ env }) => 'VAPID_PRIVATE_KEY' in env)
  expect(holders.map(({ name, env }) => [name, env.VAPID_PUBLIC_KEY])).toEqual([['identity', secrets.push.publicKey]])
})

test('half a file of secrets is told in one line', () => {
  const broken = fs.mkdtempSync(path.join(dir, 'broken-'))
  fs.writeFileSync(path.join(broken, 'secrets.json'), '{"postgres":')
  expect(() => openSecrets(broken)).toThrow(/secrets\.json cannot be read: put back a copy/)
})

test('a service is told its own database and no other', () => {
  const databases = { url: name => `postgres://${name}` }
  const source = {
    DATABASE_URL: 'postgres://everything',
    IDENTITY_DATABASE_URL: 'postgres://people',
    REDIS_URL: 'redis://bus',
    HOME: '/home/me',
  }
  const members = SERVICES.map(service => ({ ...service }))
  const [, catalog] = describeProcesses({ members, databases, secrets: openSecrets(dir), dataDir: dir, source })

  expect(catalog.env).toMatchObject({ PORT: '4102', DATABASE_URL: 'postgres://catalog', EVENTS_URL: 'redis://bus', HOME: '/home/me' })
  expect(catalog.env).not.toHaveProperty('IDENTITY_DATABASE_URL')
})

test('services run as in production and the gateway with the chosen documents, unless told otherwise', () => {
  const scene = { members: [SERVICES[1], GATEWAY], databases: { url: String }, secrets: openSecrets(dir), dataDir: dir }
  const [catalog, gateway] = describeProcesses({ ...scene, source: { TRUSTED_DOCUMENTS: '/chosen.json' } })
  expect(catalog.env.NODE_ENV).toBe('production')
  expect(gateway.env.NODE_ENV).toBeUndefined()
  expect(gateway.env.TRUSTED_DOCUMENTS).toBe('/chosen.json')

  const [told] = describeProcesses({ ...scene, source: { NODE_ENV: 'development' } })
  expect(told.env.NODE_ENV).toBe('development')
})

test('a data folder belongs to one launcher; the mark of a dead one is no obstacle', async () => {
  const home = fs.mkdtempSync(path.join(dir, 'claim-'))
  const mark = launcher => fs.writeFileSync(path.join(home, 'running.json'), JSON.stringify({ launcher, children: [] }))
  const born = pid =>
    `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[19]}`

  mark({ pid: process.ppid, born: born(process.ppid) })
  await expect(claim(home)).rejects.toThrow(/^The platform already runs from .*set OCOP_DATA_DIR=<folder>/)

  mark({ pid: process.ppid, born: 'another boot:1' })
  const ours = await claim(home)
  ours.release()
  expect(fs.existsSync(path.join(home, 'running.json'))).toBe(false)
})

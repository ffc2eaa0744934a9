import { createECDH, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { EVENT_BUS, SERVICES } from './members.mjs'

const fresh = () => randomBytes(32).toString('base64url')

/** By which push services know us (VAPID): browsers that have subscribed are bound to it for good. */
function freshPair() {
  const pair = createECDH('prime256v1')
  const publicKey = pair.generateKeys().toString('base64url')
  // a number that happens to be short is written short
  return {
    publicKey,
    privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString('base64url'),
  }
}

/** Made once and kept in `<dataDir>/secrets.json`, readable by its owner only; a new service gets its own when it appears. */
export function openSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  const known = fs.existsSync(file) ? parse(file) : {}
  const secrets = {
    ...Object.fromEntries(['postgres', 'gateway', 'auth', 'session', 'certificate'].map(name => [name, known[name] ?? fresh()])),
    push: known.push ?? freshPair(),
    roles: Object.fromEntries([...SERVICES, EVENT_BUS].map(({ database }) => [database, known.roles?.[database] ?? fresh()])),
  }
  if (JSON.stringify(secrets) !== JSON.stringify(known)) {
    fs.mkdirSync(dataDir, { recursive: true })
    // written aside and renamed: a crash leaves the old file or the new one, never half of one
    fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    fs.renameSync(`${file}.new`, file)
  }
  return secrets
}

function parse(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    throw new Failure(`${file} cannot be read: put back a copy of it, or remove the whole folder to start with empty databases`)
  }
}

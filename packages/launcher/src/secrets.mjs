import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'
import { EVENT_BUS, SERVICES } from './members.mjs'

const fresh = () => randomBytes(32).toString('base64url')

/** Made once and kept in `<dataDir>/secrets.json`, readable by its owner only; a new service gets its own when it appears. */
export function openSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  const known = fs.existsSync(file) ? parse(file) : {}
  const secrets = {
    postgres: known.postgres ?? fresh(),
    gateway: known.gateway ?? fresh(),
    auth: known.auth ?? fresh(),
    session: known.session ?? fresh(),
    certificate: known.certificate ?? fresh(),
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

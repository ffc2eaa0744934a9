// PostgreSQL refuses to run as root, so root lends it a user of its own — who must be able to reach the files.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Failure } from './failure.mjs'

const ELSEWHERE = '/var/lib/ocop-connect'
const userId = flag => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })

/** The user and group that run the server; nothing when we are not root ourselves. */
export function serverIdentity() {
  if (process.getuid?.() !== 0) return {}
  if (userId('-u').status !== 0) {
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
    if (made.status !== 0)
      throw new Failure('PostgreSQL may not run as root and the user "postgres" could not be made: run the command as an ordinary user')
  }
  return { uid: Number(userId('-u').stdout), gid: Number(userId('-g').stdout) }
}

/**
 * Where the server's programs and data live. Below a folder that only root may enter (a clone in /root), both go to /var/lib
 * and the wanted place becomes a link to it.
 */
export function postgresHome({ dir, programs, identity }) {
  const bin = path.dirname(programs.postgres)
  if (identity.uid === undefined || (mayReach(identity, bin) && mayReach(identity, path.dirname(dir)))) return { dir, bin }
  const home = path.join(ELSEWHERE, createHash('sha256').update(dir).digest('hex').slice(0, 12))
  const data = path.join(home, 'data')
  fs.mkdirSync(data, { recursive: true })
  fs.chmodSync(home, 0o755)
  fs.chownSync(data, identity.uid, identity.gid)
  copyPrograms(path.dirname(bin), path.join(home, 'programs'))
  if (!fs.existsSync(dir)) fs.symlinkSync(data, dir)
  return { dir: data, bin: path.join(home, 'programs', path.basename(bin)) }
}

function copyPrograms(from, to) {
  const done = path.join(to, '.complete')
  if (fs.existsSync(done) && fs.readFileSync(done, 'utf8') === from) return
  fs.rmSync(to, { recursive: true, force: true })
  execFileSync('cp', ['-r', `${from}/.`, to])
  execFileSync('chmod', ['-R', 'a+rX', to])
  fs.writeFileSync(done, from)
}

/** Whether this user may enter every folder down to `target`. */
function mayReach({ uid, gid }, target) {
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const entry = fs.statSync(folder, { throwIfNoEntry: false })
    if (entry && !(entry.mode & rightToEnter(entry, uid, gid))) return false
    if (folder === path.dirname(folder)) return true
  }
}

function rightToEnter(entry, uid, gid) {
  if (entry.uid === uid) return 0o100
  return entry.gid === gid ? 0o010 : 0o001
}

import fs from 'node:fs'
import path from 'node:path'
import { isAlive } from './postgres-process.mjs'

/** Made aside and then renamed: one killed half-way is never taken for a data folder, and of two at once the first wins. */
export async function initialize({ dir, run }, { password, identity, durable }) {
  const aside = `${dir}.new-${process.pid}`
  const secret = `${aside}.password`
  fs.mkdirSync(path.dirname(dir), { recursive: true })
  removeLeftovers(dir)
  fs.mkdirSync(aside, { mode: 0o700 })
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  giveTo(identity, [aside, secret])
  try {
    const manners = [
      '-E',
      'UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth=scram-sha-256',
      '--no-instructions',
    ]
    const made = await run('initdb', ['-D', aside, '-U', 'postgres', `--pwfile=${secret}`, ...manners, ...(durable ? [] : ['--no-sync'])])
    if (made.status !== 0) throw new Error(`PostgreSQL could not make its data folder: ${made.output.trim().split('\n').at(-1)}`)
    fs.renameSync(aside, dir)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error
  } finally {
    for (const file of [aside, secret]) fs.rmSync(file, { recursive: true, force: true })
  }
}

function giveTo({ uid, gid }, files) {
  if (uid !== undefined) for (const file of files) fs.chownSync(file, uid, gid)
}

function removeLeftovers(dir) {
  const parent = path.dirname(dir)
  for (const name of fs.readdirSync(parent)) {
    const pid = /^(.*)\.new-(\d+)(\.password)?$/.exec(name)
    if (pid?.[1] === path.basename(dir) && !isAlive(Number(pid[2]))) fs.rmSync(path.join(parent, name), { recursive: true, force: true })
  }
}

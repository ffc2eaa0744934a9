// Two launchers must not share one data folder, and a killed one must not stay in the way of the next.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { say } from './progress.mjs'

const LEAVING_MS = 8000

/** Marks a data folder as ours; ends what a killed launcher left behind. Answers `{ note(pids), release() }`. */
export async function claim(dataDir) {
  const file = path.join(dataDir, 'running.json')
  fs.mkdirSync(dataDir, { recursive: true })
  const other = read(file)
  if (other && isSame(other.launcher) && other.launcher.pid !== process.pid) {
    throw new Failure(
      `The platform already runs from ${dataDir} (process ${other.launcher.pid}): end it with Ctrl-C there, or set OCOP_DATA_DIR=<folder> and other ports for a second one`,
    )
  }
  await endLeftovers((other?.children ?? []).filter(isSame))
  const note = pids => fs.writeFileSync(file, JSON.stringify({ launcher: identify(process.pid), children: pids.map(identify) }))
  note([])
  return { note, release: () => fs.rmSync(file, { force: true }) }
}

async function endLeftovers(children) {
  if (children.length === 0) return
  say(`Ending ${children.length} processes that an earlier run left behind`)
  const deadline = Date.now() + LEAVING_MS
  for (const { pid } of children) signal(pid, 'SIGTERM')
  while (Date.now() < deadline && children.some(isSame)) await sleep(100)
  for (const child of children.filter(isSame)) signal(child.pid, 'SIGKILL')
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** A number alone would be deceived by the next process that is given it: its birth belongs to it. */
const identify = pid => ({ pid, born: birth(pid) })
const isSame = ({ pid, born }) => born !== undefined && birth(pid) === born

function birth(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return fields[0] === 'Z' ? undefined : `${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    // none yet, or cut short by a crash
    return undefined
  }
}

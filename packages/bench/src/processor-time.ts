import { globSync, readFileSync } from 'node:fs'

const TICK_MS = 10

interface Process {
  readonly parent: number
  readonly cpuMs: number
  /** Of its children that have ended. */
  readonly endedMs: number
}

/** Processor time of one process since it began, all threads, in user and system mode. */
export const cpuMsOf = (pid: number): number => read(pid)?.cpuMs ?? 0

/** Processor time of all processes that this one ever started, living and ended: PostgreSQL's sessions. */
export function cpuMsOfChildren(parent: number): number {
  const processes = globSync('/proc/[0-9]*').map(folder => read(Number(folder.slice('/proc/'.length))))
  const living = processes.filter(one => one?.parent === parent).reduce((sum, one) => sum + one!.cpuMs, 0)
  return living + (read(parent)?.endedMs ?? 0)
}

export const parentOf = (pid: number): number => read(pid)?.parent ?? 0

/** Undefined when it has just ended. */
function read(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // the name before may hold anything, closing brackets too
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = (user: number, system: number) => (Number(fields[user]) + Number(fields[system])) * TICK_MS
    return { parent: Number(fields[1]), cpuMs: ticks(11, 12), endedMs: ticks(13, 14) }
  } catch {
    return undefined
  }
}

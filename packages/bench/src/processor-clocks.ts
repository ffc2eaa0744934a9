import { cpuMsOf, cpuMsOfChildren } from './processor-time.ts'

/** Processor time so far, in milliseconds, by process. */
export type Clocks = Readonly<Record<string, number>>

/** Of these processes, and of all sessions of the database together. */
export const readClocks = (pids: Readonly<Record<string, number>>, postmaster: number): Clocks => ({
  ...Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMsOf(pid)])),
  database: cpuMsOfChildren(postmaster),
})

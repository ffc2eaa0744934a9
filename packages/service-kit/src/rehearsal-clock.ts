import { readFileSync } from 'node:fs'
import { type Clock, systemClock } from './clock.ts'

/** How a rehearsal tells every process which time it is; nothing else may. Spread it into a shape of variables. */
export const rehearsalVariables = {
  OCOP_CLOCK_FILE: { kind: 'text', default: undefined },
  OCOP_REHEARSAL: { kind: 'text', default: undefined },
} as const

interface Told {
  readonly OCOP_CLOCK_FILE?: string | undefined
  readonly OCOP_REHEARSAL?: string | undefined
}

/**
 * The clock of the machine; in a rehearsal, that many seconds off as a file says, which is read anew each time: so all processes
 * that read the same file move at once. Throws where a file is named and nobody said that this is a rehearsal.
 */
export function clockOf({ OCOP_CLOCK_FILE: file, OCOP_REHEARSAL: isRehearsal }: Told): Clock {
  if (file === undefined) return systemClock
  if (isRehearsal !== '1') throw new Error('Environment: OCOP_CLOCK_FILE moves the clock, which is for rehearsals only (OCOP_REHEARSAL=1)')
  const secondsOff = () => {
    const seconds = Number(readFileSync(file, 'utf8'))
    if (!Number.isFinite(seconds)) throw new Error(`${file} holds no number of seconds`)
    return seconds
  }
  secondsOff()
  return () => new Date(systemClock().getTime() + secondsOff() * 1_000)
}

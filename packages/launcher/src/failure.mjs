/** Something that a person can mend: one line which says what failed and how. */
export class Failure extends Error {}

const DISK_FULL = /ENOSPC|No space left on device|could not extend file/i

/** Turns anything thrown into one line. */
export function explain(error) {
  if (error instanceof Failure) return error.message
  const text = wordsOf(error)
  if (DISK_FULL.test(text)) return 'The disk is full: free some space (the data of the platform is in .data/), then run the command again'
  return BY_CODE[error?.code]?.(error) ?? `${text.split('\n')[0]} (set OCOP_LOG=info to see more)`
}

const wordsOf = error => `${error?.stderr ?? ''}${error?.message ?? error}`

const BY_CODE = {
  EADDRINUSE: ({ port }) => `Port ${port} is taken: end the program that uses it, or set another port in the environment`,
  EACCES: ({ path = 'A file' }) => `${path} may not be written by this user: change its owner, then run the command again`,
}

/** Runs a task to its end: its answer is the exit code, and any failure ends in one line. */
export async function runTask(task) {
  try {
    process.exitCode = (await task()) ?? 0
  } catch (error) {
    if (process.env.OCOP_LOG === 'info' && error?.stack) process.stderr.write(`${error.stack}\n`)
    process.stderr.write(`✖ ${explain(error)}\n`)
    process.exitCode = 1
  }
}

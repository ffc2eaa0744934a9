/** SQLSTATE classes and conditions that say "no database at the moment", not "wrong statement". */
const SQLSTATE = /^(08...|57P0[1-5]|53300)$/
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH'])
/** What node-postgres and TypeORM say, without a code, of a connection that broke. */
const WORDS =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|runner (was )?already released/

/** Whether the database could not be reached, or went away in the middle: the same request may succeed in a moment. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, driverError, cause } = error as Error & { code?: unknown; driverError?: unknown }
  if (typeof code === 'string' && (SQLSTATE.test(code) || SOCKET.has(code))) return true
  return WORDS.test(error.message) || isOutage(driverError) || isOutage(cause)
}

interface Database {
  readonly name: string
  readonly role: string
  readonly password: string
}

interface RunningPostgres {
  readonly port: number
  /** True when it was joined and not started. */
  readonly wasRunning: boolean
  /** Connection address of the database's own role, or of the superuser. */
  url(database?: string): string
  stop(): Promise<boolean>
}

export function freePort(): Promise<number>
export function isListening(port: number, host?: string): Promise<boolean>
export function startPostgres(options: {
  dir: string
  port: number | (() => number | Promise<number>)
  password: string
  databases?: readonly Database[]
  settings?: Readonly<Record<string, string | number>>
}): Promise<RunningPostgres>

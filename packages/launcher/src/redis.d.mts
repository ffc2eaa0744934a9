export interface Redis {
  readonly url: string
  stop(): void
}

/** A Redis that keeps nothing, at a free port of this machine; undefined where none is installed. */
export function startRedis(home: string): Promise<Redis | undefined>

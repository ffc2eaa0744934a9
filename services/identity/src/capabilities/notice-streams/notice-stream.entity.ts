/** Where a stream writes to: somebody's open connection. */
export interface Outlet {
  /** False when the reader does not keep up: wait until it does. */
  write(text: string): boolean
  /** Resolves when the reader has caught up, or is gone. */
  caughtUp(): Promise<void>
  end(): void
  /** Cuts it off. */
  destroy(): void
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asker } from '../engine/engine.ts'

/** One HTTP request of somebody, and the answer to it. */
export interface Exchange {
  readonly asker: Asker
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

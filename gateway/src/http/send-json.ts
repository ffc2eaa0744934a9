import type { ServerResponse } from 'node:http'

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body))
}

export interface Trouble {
  readonly status: number
  readonly code: string
  readonly message: string
  /** More for `extensions`. */
  readonly more?: Readonly<Record<string, unknown>>
}

/** A refusal in the shape of a GraphQL answer, whatever the client asked for: they all read it. */
export function sendRefusal(response: ServerResponse, { status, code, message, more = {} }: Trouble): void {
  if ('retryAfterSeconds' in more) response.setHeader('retry-after', String(more['retryAfterSeconds']))
  sendJson(response, status, { errors: [{ message, extensions: { code, ...more } }] })
}

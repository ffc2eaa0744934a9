import type { ServerResponse } from 'node:http'

export function sendJson(response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body))
}

/** A refusal in the shape of a GraphQL answer, whatever the client asked for: they all read it. */
export function sendRefusal(response: ServerResponse, status: number, code: string, message: string, extensions: object = {}): void {
  const retry = 'retryAfterSeconds' in extensions ? { 'retry-after': String(extensions.retryAfterSeconds) } : {}
  sendJson(response, status, { errors: [{ message, extensions: { code, ...extensions } }] }, retry)
}

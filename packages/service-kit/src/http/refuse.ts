import type { ServerResponse } from 'node:http'

/** An answer in GraphQL's shape to a request that never becomes an operation. The rest of its body is not read. */
export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

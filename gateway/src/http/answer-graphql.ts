import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '@ocop/service-kit/http'
import type { Asker, Engine } from '../engine/engine.ts'
import { limitRequests } from '../policies/limit-requests.ts'
import type { Policies } from '../policies/policies.ts'

/** Reads a GraphQL request, small enough and not too often, and lets the engine answer it. */
export async function answerGraphql(engine: Engine, policies: Policies, asker: Asker, request: IncomingMessage, response: ServerResponse) {
  await limitRequests(asker, policies)
  const body = request.method === 'POST' ? await readBody(request, policies.limits.bodyBytes) : undefined
  const url = `http://gateway${request.url ?? '/graphql'}`
  const answer = await engine.execute({ method: request.method ?? 'GET', url, headers: textHeaders(request), body }, asker)
  const headers = { ...answer.headers, 'cache-control': 'no-store', 'content-length': String(answer.body.length) }
  response.writeHead(answer.status, headers).end(answer.body)
}

/** Only what an engine may decide by. Who asks it learns from us. */
const PASSED_ON = ['accept', 'content-type', 'accept-language']

function textHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap(name => (headers[name] === undefined ? [] : [[name, String(headers[name])]])))
}

import type { IncomingMessage } from 'node:http'
import { readBody } from '@ocop/service-kit/http/read-body'
import type { Engine } from '../engine/engine.ts'
import { limitRequests } from '../policies/limit-requests.ts'
import type { Policies } from '../policies/policies.ts'
import type { Exchange } from './exchange.ts'

/** Reads a GraphQL request, small enough and not too often, and lets the engine answer it. */
export async function answerGraphql(engine: Engine, policies: Policies, { asker, request, response }: Exchange): Promise<void> {
  await limitRequests(asker, policies)
  const { method = 'GET', url = '/graphql' } = request
  const body = method === 'POST' ? await readBody(request, policies.limits.bodyBytes) : undefined
  const answer = await engine.execute({ method, url: `http://gateway${url}`, headers: headersFor(request), body }, asker)
  const headers = { ...answer.headers, 'cache-control': 'no-store', 'content-length': String(answer.body.length) }
  response.writeHead(answer.status, headers).end(answer.body)
}

/** Only what an engine may decide by. Who asks it learns from us. */
const PASSED_ON = ['accept', 'content-type']

function headersFor({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap(name => (headers[name] === undefined ? [] : [[name, String(headers[name])]])))
}

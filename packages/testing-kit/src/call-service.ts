import type { Actor } from '@ocop/service-kit/graphql'
import { signCall } from '@ocop/service-kit/http'
import { aVisitor } from './actors.ts'

export const GATEWAY_SECRET = 'the secret of the gateway in tests only'

interface Call {
  readonly actor?: Actor
  readonly now?: Date
  readonly headers?: Record<string, string>
  readonly variables?: Record<string, unknown>
}

/** Asks a running service over HTTP as the gateway does: signed, on behalf of somebody. */
export async function callService(
  port: number,
  query: string,
  { actor = aVisitor(), now = new Date(), headers = {}, variables }: Call = {},
) {
  const body = JSON.stringify({ query, variables })
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...signCall(GATEWAY_SECRET, actor, body, now), ...headers },
  })
  return { status: response.status, ...((await response.json()) as { data?: Record<string, unknown>; errors?: CallError[] }) }
}

interface CallError {
  readonly message: string
  readonly extensions?: { readonly code?: string; readonly traceId?: string }
}

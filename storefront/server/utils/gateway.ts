import type { H3Event } from 'h3'

export interface GraphRequest {
  documentId: string
  variables?: unknown
}

interface GraphAnswer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

declare module 'h3' {
  interface H3EventContext {
    gql: <Result>(request: GraphRequest, language: string) => Promise<GraphAnswer<Result>>
  }
}

const TIMEOUT_MS = 10_000

/** The one place that talks to the gateway. The token comes from the sealed session; browser cookies are never forwarded. */
export async function callGateway(event: H3Event, request: GraphRequest, language: string, token?: string): Promise<Response> {
  const { gatewayUrl } = useRuntimeConfig(event)
  const address = getRequestIP(event, { xForwardedFor: true })
  try {
    return await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      body: JSON.stringify(request),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-language': language,
        ...(address ? { 'x-forwarded-for': address } : {}),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
    })
  } catch (cause) {
    throw createError({ statusCode: 503, statusMessage: 'gateway unavailable', cause })
  }
}

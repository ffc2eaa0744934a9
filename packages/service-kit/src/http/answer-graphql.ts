import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server'
import type { Actor } from '../graphql/actor.ts'
import { Loaders, type RequestContext } from '../graphql/request-context.ts'
import { refuse } from './refuse.ts'

/** One operation of a proven asker through Apollo's pipeline. */
export async function answerGraphql(
  apollo: ApolloServer<RequestContext>,
  request: IncomingMessage,
  response: ServerResponse,
  { body, actor }: { readonly body: string; readonly actor: Actor },
): Promise<void> {
  const operation = parsed(body)
  if (operation instanceof SyntaxError) return refuse(response, 400, 'BAD_REQUEST', 'The body must be JSON.')
  const language = request.headers['accept-language']?.startsWith('en') ? 'en' : 'vi'
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? 'POST', headers: headersOf(request), search: '', body: operation },
    context: async () => ({ actor, language, clientAddress: clientAddressOf(request), loaders: new Loaders() }),
  })
  await send(response, result)
}

const CLIENT_ADDRESS_HEADER = 'x-ocop-client-address'

/** What the gateway says of where the person calls from; null when it says nothing. */
function clientAddressOf(request: IncomingMessage): string | null {
  const address = request.headers[CLIENT_ADDRESS_HEADER]
  return typeof address === 'string' && address !== '' ? address : null
}

function parsed(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body)
  } catch (error) {
    return error
  }
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value))
  return headers
}

async function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): Promise<void> {
  response.writeHead(status ?? 200, Object.fromEntries(headers))
  if (body.kind === 'complete') return void response.end(body.string)
  for await (const chunk of body.asyncIterator) response.write(chunk)
  response.end()
}

import { Agent, request as httpRequest } from 'node:http'
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'

/** Idle connections are closed by us (30 s) before a service would (65 s), so that no call meets a closing socket. */
const agent = new Agent({ keepAlive: true, maxSockets: 128, maxFreeSockets: 32, timeout: 30_000, scheduling: 'fifo' })

export interface HttpCall {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly timeout: number
}

export interface HttpAnswer {
  readonly status: number
  readonly body: Buffer
}

/** One POST over a kept-alive connection; rejects when the service cannot be reached or takes too long. */
export async function callService({ url, headers, body, timeout }: HttpCall): Promise<HttpAnswer> {
  const signal = AbortSignal.timeout(Math.max(timeout, 1))
  const call = httpRequest(url, { method: 'POST', agent, headers: { ...headers, 'content-length': body.length }, signal })
  // a call that is given up may fail once more when nobody listens; without this the process would end
  call.on('error', () => undefined)
  call.end(body)
  const [response] = (await once(call, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  return { status: response.statusCode ?? 0, body: chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks) }
}

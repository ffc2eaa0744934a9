import type { H3Event } from 'h3'

/** The person's inbox as it changes (server-sent events), in the name of the sealed session; as fast as the browser reads. */
export default defineEventHandler(async event => {
  const token = await accessTokenOf(event)
  // a browser that gets no content does not come back by itself: nobody is signed in
  if (!token) return sendNoContent(event)
  const { res } = event.node
  // whoever left while the token was renewed is not listened for any more
  if (res.closed) return
  const gone = new AbortController()
  res.once('close', () => gone.abort())
  const words = await listenAt(event, token, gone.signal)
  setHeaders(event, { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform', 'x-accel-buffering': 'no' })
  res.flushHeaders()
  keepStream(res)
  await passOn(words, res, gone.signal)
})

async function listenAt(event: H3Event, token: string, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const { gatewayUrl } = useRuntimeConfig(event)
  const place = getHeader(event, 'last-event-id')
  const address = getRequestIP(event, { xForwardedFor: true })
  const headers = {
    authorization: `Bearer ${token}`,
    accept: 'text/event-stream',
    ...(place ? { 'last-event-id': place } : {}),
    ...(address ? { 'x-forwarded-for': address } : {}),
  }
  const answer = await fetch(`${gatewayUrl}/notices/stream`, { headers, signal }).catch(() => undefined)
  if (!answer?.ok || !answer.body) throw createError({ statusCode: answer?.status === 429 ? 429 : 503 })
  return answer.body
}

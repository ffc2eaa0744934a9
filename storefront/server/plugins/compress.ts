import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { H3Event } from 'h3'

const compress = promisify(gzip)

/** Compresses what we render ourselves; a proxy in front that does it too is told by `vary`. */
export default defineNitroPlugin(nitro => {
  nitro.hooks.hook('beforeResponse', async (event, response) => {
    const text = isPlain(response.body) ? asJson(event, response.body) : response.body
    if (typeof text !== 'string' || text.length <= 1400 || !isWanted(event)) return
    response.body = await compress(text, { level: 5 })
    setHeader(event, 'content-encoding', 'gzip')
    appendHeader(event, 'vary', 'accept-encoding')
  })
})

/** What a handler gave as a value, to be written as JSON: neither a stream nor bytes. */
const isPlain = (body: unknown) => Array.isArray(body) || (!!body && Object.getPrototypeOf(body) === Object.prototype)

function asJson(event: H3Event, body: unknown): string {
  setHeader(event, 'content-type', 'application/json')
  return JSON.stringify(body)
}

/** An error page is rendered by a call to ourselves, whose answer is read as text and sent on: it stays as it is. */
function isWanted(event: H3Event): boolean {
  const isText = /html|json|xml|text/.test(String(getResponseHeader(event, 'content-type') ?? ''))
  const isTaken = /gzip/.test(getHeader(event, 'accept-encoding') ?? '')
  return isText && isTaken && !getHeader(event, 'x-nuxt-error') && !getResponseHeader(event, 'content-encoding')
}

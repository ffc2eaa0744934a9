import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** Compresses what we render ourselves; a proxy in front that does it too is told by `vary`. */
export default defineNitroPlugin(nitro => {
  nitro.hooks.hook('beforeResponse', async (event, response) => {
    const type = String(getResponseHeader(event, 'content-type') ?? '')
    const isWorthIt = typeof response.body === 'string' && response.body.length > 1400 && /html|json|xml|text/.test(type)
    if (!isWorthIt || getResponseHeader(event, 'content-encoding') || !/gzip/.test(getHeader(event, 'accept-encoding') ?? '')) return
    response.body = await compress(response.body as string, { level: 5 })
    setHeader(event, 'content-encoding', 'gzip')
    appendHeader(event, 'vary', 'accept-encoding')
  })
})

/** Papers of the programme as PDF: only read, in the name of the person; the cookie stays here. */
export default defineEventHandler(async event => {
  if (!['GET', 'HEAD'].includes(event.method)) throw createError({ statusCode: 405 })
  const { gatewayUrl } = useRuntimeConfig(event)
  const token = await accessTokenOf(event)
  const address = getRequestIP(event, { xForwardedFor: true })
  return proxyRequest(event, `${gatewayUrl}${event.path}`, {
    headers: { cookie: '', authorization: token ? `Bearer ${token}` : '', ...(address ? { 'x-forwarded-for': address } : {}) },
  })
})

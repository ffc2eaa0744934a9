/** Files of a sales point, for its managers: the person's own token goes along, the cookie stays here. */
export default defineEventHandler(async event => {
  const { gatewayUrl } = useRuntimeConfig(event)
  const token = await accessTokenOf(event)
  const address = getRequestIP(event, { xForwardedFor: true })
  return proxyRequest(event, `${gatewayUrl}${event.path}`, {
    headers: { cookie: '', authorization: token ? `Bearer ${token}` : '', ...(address ? { 'x-forwarded-for': address } : {}) },
  })
})

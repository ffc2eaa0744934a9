/** Report packs and tables for offices: the person's own token goes along, the cookie stays here. */
export default defineEventHandler(async event => {
  const { gatewayUrl } = useRuntimeConfig(event)
  const token = await accessTokenOf(event)
  const authorization = token ? `Bearer ${token}` : ''
  return proxyRequest(event, `${gatewayUrl}${event.path}`, { headers: { cookie: '', authorization } })
})

/** Papers of dossiers: the person's own token goes along, the cookie stays here; uploads need the same proof as any other write. */
export default defineEventHandler(async event => {
  if (!['GET', 'HEAD'].includes(event.method)) assertSameOrigin(event)
  const { gatewayUrl } = useRuntimeConfig(event)
  const token = await accessTokenOf(event)
  const authorization = token ? `Bearer ${token}` : ''
  return proxyRequest(event, `${gatewayUrl}${event.path}`, { streamRequest: true, headers: { cookie: '', authorization } })
})

/** Pictures live behind the gateway; uploads need the same proof as any other write. */
export default defineEventHandler(event => {
  if (!['GET', 'HEAD'].includes(event.method)) assertSameOrigin(event)
  const { gatewayUrl } = useRuntimeConfig(event)
  return proxyRequest(event, `${gatewayUrl}${event.path}`, { headers: { cookie: '', authorization: '' } })
})

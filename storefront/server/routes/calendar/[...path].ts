/** Calendars are read by programmes that cannot sign in: their address is the secret. */
export default defineEventHandler(event => {
  if (!['GET', 'HEAD'].includes(event.method)) throw createError({ statusCode: 405 })
  const { gatewayUrl } = useRuntimeConfig(event)
  return proxyRequest(event, `${gatewayUrl}${event.path}`, { headers: { cookie: '', authorization: '' } })
})

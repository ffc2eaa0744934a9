/** The public keys by which anybody can check a certificate without us. */
export default defineEventHandler(event => {
  const { gatewayUrl } = useRuntimeConfig(event)
  return proxyRequest(event, `${gatewayUrl}/.well-known/ocop-certificate-keys.json`, { headers: { cookie: '', authorization: '' } })
})

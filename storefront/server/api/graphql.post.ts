/** Browser → gateway: same origin only, documents known by their hash only. */
export default defineEventHandler(async event => {
  assertSameOrigin(event)
  const body = await readBody<{ documentId?: unknown; variables?: unknown }>(event)
  if (typeof body?.documentId !== 'string') throw createError({ statusCode: 400, statusMessage: 'a document id is needed' })
  const language = getHeader(event, 'accept-language')?.startsWith('en') ? 'en' : 'vi'
  const response = await callGateway(
    event,
    { documentId: body.documentId, variables: body.variables },
    language,
    await accessTokenOf(event),
  )
  setResponseStatus(event, response.status === 401 ? 200 : response.status)
  setHeader(event, 'content-type', 'application/json')
  setHeader(event, 'cache-control', 'no-store')
  return response.text()
})

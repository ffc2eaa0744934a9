/** Pages rendered here ask the gateway directly, with the visitor's own token. */
export default defineEventHandler(event => {
  event.context.gql = async (request, language) => {
    const response = await callGateway(event, request, language, await accessTokenOf(event))
    return response.json()
  }
})

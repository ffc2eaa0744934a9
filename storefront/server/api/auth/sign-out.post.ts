import { SignOutDocument } from '../../../app/gql/graphql'

/** Ends the session at the graph and forgets the cookie, even when the graph cannot be reached. */
export default defineEventHandler(async event => {
  assertSameOrigin(event)
  const { secure } = await getUserSession(event)
  if (secure) {
    const variables = { input: { refreshToken: secure.refreshToken } }
    await callGateway(event, { documentId: SignOutDocument.__meta__!.hash as string, variables }, 'vi').catch(() => undefined)
  }
  await clearUserSession(event)
  return { signedOut: true }
})

import { UnreadInboxDocument, type UnreadInboxQuery } from '../../../app/gql/graphql'

/** How many notices are unread, for pages that cannot hear of it; nothing at all when nobody is signed in. */
export default defineEventHandler(async event => {
  setHeader(event, 'cache-control', 'no-store')
  const token = await accessTokenOf(event)
  if (!token) return sendNoContent(event)
  const response = await callGateway(event, { documentId: UnreadInboxDocument.__meta__!.hash as string }, 'vi', token)
  const { data } = (await response.json()) as { data?: UnreadInboxQuery | null }
  if (!data?.myInbox) throw createError({ statusCode: 503 })
  return { unread: data.myInbox.unreadCount }
})

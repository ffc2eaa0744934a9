import { StopLettersDocument, type StopLettersMutation } from '../../../../app/gql/graphql'

/** The button of a mail program (RFC 8058): a post from anywhere, without a session; the address itself is the proof. */
export default defineEventHandler(async event => {
  const token = getRouterParam(event, 'token') ?? ''
  const documentId = StopLettersDocument.__meta__!.hash as string
  const response = await callGateway(event, { documentId, variables: { input: { token } } }, 'vi')
  const { data } = (await response.json()) as { data?: StopLettersMutation | null }
  if (!data?.stopLetters) throw createError({ statusCode: 503 })
  if (data.stopLetters.__typename !== 'NoticeSetting') throw createError({ statusCode: 404 })
  return sendNoContent(event)
})

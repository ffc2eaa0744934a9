import type { H3Event } from 'h3'
import { RefreshSessionDocument, type RefreshSessionMutation, type SignedInFragment } from '../../app/gql/graphql'
import { callGateway } from './gateway'

/** Refreshed this long before it ends, so that a call in flight does not meet an ended token. */
const MARGIN_MS = 30_000
const inFlight = new Map<string, Promise<SignedInFragment | undefined>>()

/** Keeps what the graph said about the person: tokens sealed, name and roles readable by the page. */
export async function keepSession(event: H3Event, session: SignedInFragment): Promise<void> {
  const { accessToken, accessTokenExpiresAt, refreshToken, user } = session
  await replaceUserSession(event, {
    user: { id: user.id, displayName: user.displayName, roles: [...new Set(user.memberships.map(({ role }) => role))] },
    secure: { accessToken, accessTokenExpiresAt, refreshToken },
  })
}

/** The access token for this request, renewed when it is about to end; undefined for visitors. */
export async function accessTokenOf(event: H3Event): Promise<string | undefined> {
  // reading a session that is not there would begin one: whoever only looks gets no cookie
  if (!getCookie(event, useRuntimeConfig(event).session.name!)) return undefined
  const { secure } = await getUserSession(event)
  if (!secure) return undefined
  if (Date.parse(secure.accessTokenExpiresAt) - Date.now() > MARGIN_MS) return secure.accessToken
  const renewed = await renewOnce(event, secure.refreshToken)
  if (renewed) await keepSession(event, renewed)
  else await clearUserSession(event)
  return renewed?.accessToken
}

/** Refresh tokens are good for one use: requests of one page share one renewal. */
function renewOnce(event: H3Event, refreshToken: string) {
  const running = inFlight.get(refreshToken)
  if (running) return running
  const renewal = renew(event, refreshToken)
  inFlight.set(refreshToken, renewal)
  setTimeout(() => inFlight.delete(refreshToken), 60_000).unref()
  return renewal
}

async function renew(event: H3Event, refreshToken: string): Promise<SignedInFragment | undefined> {
  const documentId = RefreshSessionDocument.__meta__!.hash as string
  const response = await callGateway(event, { documentId, variables: { input: { refreshToken } } }, 'vi')
  const { data } = (await response.json()) as { data?: RefreshSessionMutation }
  return data?.refreshSession.__typename === 'Session' ? data.refreshSession : undefined
}

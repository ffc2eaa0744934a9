import type { H3Event } from 'h3'

/** Refuses writes that another site's page makes with our cookie (SameSite=Lax, and proof that the caller is our own page). */
export function assertSameOrigin(event: H3Event): void {
  const site = getHeader(event, 'sec-fetch-site')
  const origin = getHeader(event, 'origin')
  const isSame = site ? site === 'same-origin' : !origin || new URL(origin).host === getRequestHost(event)
  if (!isSame || !getHeader(event, 'x-ocop-request')) throw createError({ statusCode: 403, statusMessage: 'cross-site request refused' })
}

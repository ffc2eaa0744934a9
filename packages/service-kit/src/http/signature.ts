import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Actor, VISITOR } from '../graphql/actor.ts'

export const ACTOR_HEADER = 'x-ocop-actor'
export const SIGNATURE_HEADER = 'x-ocop-signature'

/** A signature is good for this long, either way: clocks of two machines differ, replays should not live. */
const VALID_SECONDS = 60

/**
 * What the gateway adds to a call to a service: who asks, and a proof that the gateway says so.
 * HMAC-SHA256 over moment, actor and a hash of the body, so none of the three can be changed or moved to another call.
 */
export function signCall(secret: string, actor: Actor, body: string | Uint8Array, now: Date): Record<string, string> {
  const encoded = Buffer.from(JSON.stringify(actor)).toString('base64url')
  const moment = Math.floor(now.getTime() / 1000)
  return { [ACTOR_HEADER]: encoded, [SIGNATURE_HEADER]: `t=${moment},v1=${proofOf(secret, moment, encoded, body)}` }
}

/** Who asks, when the call bears the gateway's good and fresh signature; undefined when it does not. */
export function verifyCall(
  secret: string,
  headers: Readonly<Record<string, unknown>>,
  body: string | Uint8Array,
  now: Date,
): Actor | undefined {
  const encoded = headers[ACTOR_HEADER]
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(String(headers[SIGNATURE_HEADER] ?? ''))
  if (!match || typeof encoded !== 'string') return undefined
  const moment = Number(match[1])
  if (Math.abs(now.getTime() / 1000 - moment) > VALID_SECONDS) return undefined
  const expected = Buffer.from(proofOf(secret, moment, encoded, body), 'hex')
  if (!timingSafeEqual(expected, Buffer.from(match[2]!, 'hex'))) return undefined
  return { ...VISITOR, ...(JSON.parse(Buffer.from(encoded, 'base64url').toString()) as Partial<Actor>) }
}

function proofOf(secret: string, moment: number, actor: string, body: string | Uint8Array): string {
  const bodyHash = createHash('sha256').update(body).digest('hex')
  return createHmac('sha256', secret).update(`${moment}.${actor}.${bodyHash}`).digest('hex')
}

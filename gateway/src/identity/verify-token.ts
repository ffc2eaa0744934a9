import { type Actor, type Membership, VISITOR } from '@ocop/service-kit/graphql/actor'
import type { Clock } from '@ocop/service-kit/clock'
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'

/** Who a token proves its bearer to be. */
export interface Identity {
  readonly actor: Actor
  readonly scopes: readonly string[]
}

export const NOBODY: Identity = { actor: VISITOR, scopes: [] }

/** The token is expired, tampered with, or not identity's. */
export class TokenRejected extends Error {}

/** The token can be neither accepted nor rejected: identity's keys cannot be had. */
export class KeysUnavailable extends Error {}

export type VerifyToken = (authorization: string | undefined) => Promise<Identity>

const MANY_TOKENS = 5_000

/** Checks bearer tokens against identity's published keys. A token is checked once and remembered until it expires. */
export function createVerifyToken(identityAddress: string, clock: Clock): VerifyToken {
  const keys = createRemoteJWKSet(new URL('/.well-known/jwks.json', identityAddress), { cooldownDuration: 5_000, timeoutDuration: 3_000 })
  const known = new Map<string, { readonly identity: Identity; readonly expiresAt: number }>()
  return async authorization => {
    if (authorization === undefined || authorization === '') return NOBODY
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1]
    if (token === undefined) throw new TokenRejected('not a bearer token')
    const now = clock()
    const found = known.get(token)
    if (found && found.expiresAt > now.getTime()) return found.identity
    const payload = await verify(token, keys, now)
    const identity = { actor: actorOf(payload), scopes: scopesOf(payload) }
    if (known.size >= MANY_TOKENS) known.clear()
    known.set(token, { identity, expiresAt: payload.exp! * 1_000 })
    return identity
  }
}

async function verify(token: string, keys: ReturnType<typeof createRemoteJWKSet>, currentDate: Date): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: 'ocop-identity',
      audience: 'ocop',
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'exp'],
      currentDate,
    })
    return payload
  } catch (error) {
    throw isAboutTheToken(error) ? new TokenRejected('rejected') : new KeysUnavailable('no keys', { cause: error })
  }
}

/** jose's own words are about the token, save those about fetching the keys; anything else comes from the network. */
const isAboutTheToken = (error: unknown) =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC'

const isMembership = (value: unknown): value is Membership =>
  typeof value === 'object' &&
  value !== null &&
  'role' in value &&
  'organizationId' in value &&
  'subjectIds' in value &&
  Array.isArray(value.subjectIds)

function actorOf({ sub, sid, memberships }: JWTPayload): Actor {
  return {
    userId: sub!,
    ...(typeof sid === 'string' ? { sessionId: sid } : {}),
    memberships: (Array.isArray(memberships) ? memberships : [])
      .filter(isMembership)
      .map(({ role, organizationId, subjectIds }) => ({ role, organizationId, subjectIds })),
  }
}

const scopesOf = ({ scope }: JWTPayload): string[] => (typeof scope === 'string' ? scope.split(' ').filter(Boolean) : [])

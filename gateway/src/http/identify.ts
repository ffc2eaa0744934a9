import type { IncomingMessage } from 'node:http'
import type { Asker } from '../engine/engine.ts'
import { NOBODY, type VerifyToken } from '../identity/verify-token.ts'
import type { Policies } from '../policies/policies.ts'
import { findPersonsAddress } from './find-address.ts'
import type { Trace } from './trace.ts'

/** Who asks, from a token that is checked here once and for all. Throws when the token is no good. */
export async function identify(request: IncomingMessage, trace: Trace, verifyToken: VerifyToken, policies: Policies): Promise<Asker> {
  return { ...asVisitor(request, trace, policies), ...(await verifyToken(request.headers.authorization)) }
}

/** For what everybody gets alike, whatever token comes along. */
export const asVisitor = (request: IncomingMessage, trace: Trace, { limits, clock }: Policies): Asker => ({
  ...NOBODY,
  ...trace,
  language: request.headers['accept-language'],
  address: findPersonsAddress(request),
  deadline: clock().getTime() + limits.deadline,
})

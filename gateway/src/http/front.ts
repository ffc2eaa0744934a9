import type { ServerResponse } from 'node:http'
import type { Engine } from '../engine/engine.ts'
import type { VerifyToken } from '../identity/verify-token.ts'
import type { Policies } from '../policies/policies.ts'
import type { ServiceStates } from '../services/ask-readiness.ts'
import type { ServiceAddresses } from '../services/find-addresses.ts'

/** What every answer to the outside needs. */
export interface Front {
  readonly engine: Engine
  readonly policies: Policies
  readonly verifyToken: VerifyToken
  readonly addresses: ServiceAddresses
  readonly gatewaySecret: string
  readonly askReadiness: () => Promise<ServiceStates>
  /** Answers that go on until somebody ends them. */
  readonly streams: Set<ServerResponse>
  /** True once the gateway takes no new work: whoever balances loads should look elsewhere. */
  readonly isStopping: () => boolean
}

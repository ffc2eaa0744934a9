import { readFileSync } from 'node:fs'
import { proveProtection } from '../../../gateway/dist/identity/prove-protection.js'

const SUPERGRAPH = new URL('../../../gateway/supergraph.graphql', import.meta.url)

/** Every root field with a federation directive for access, asked for without identity: each must be denied. */
export async function countDeniedWithoutIdentity(url) {
  const engine = {
    name: url,
    async execute({ method, headers, body }) {
      const response = await fetch(`${url}/graphql`, { method, headers, body })
      return { status: response.status, headers: {}, body: Buffer.from(await response.arrayBuffer()) }
    },
  }
  const figure = 'protected root fields denied without identity'
  try {
    const value = await proveProtection(readFileSync(SUPERGRAPH, 'utf8'), engine)
    return { figure, value, of: value, ok: true }
  } catch (error) {
    return { figure, ok: false, missed: [error.message] }
  }
}

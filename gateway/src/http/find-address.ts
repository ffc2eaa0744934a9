import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** Loopback and private networks: there stand our own proxies and the storefront, nowhere else may a header say who asks. */
const OWN_NETWORK = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/

/** The network address of the person: the last stranger that our own proxies saw. */
export function findPersonsAddress(request: IncomingMessage): string {
  const remote = request.socket.remoteAddress ?? ''
  if (!OWN_NETWORK.test(remote)) return remote
  const forwarded = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(address => address.trim())
    .filter(address => isIP(address) !== 0)
  return forwarded.findLast(address => !OWN_NETWORK.test(address)) ?? forwarded[0] ?? remote
}

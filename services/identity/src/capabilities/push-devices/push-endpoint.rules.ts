const LONGEST = 2048
const LOOPBACK = '127.0.0.1'

/**
 * Whether an address belongs to one of these push services; a host that begins with a dot stands for all below it. Anything else
 * would let whoever registers a device make us call any machine. For tests our own machine can be named: it needs no encryption.
 */
export function isPushAddress(endpoint: string, hosts: readonly string[]): boolean {
  const url = endpoint.length <= LONGEST ? URL.parse(endpoint) : null
  if (!url || url.username !== '' || url.password !== '') return false
  if (url.hostname === LOOPBACK) return hosts.includes(LOOPBACK)
  return url.protocol === 'https:' && url.port === '' && hosts.some(host => isAt(url.hostname, host))
}

const isAt = (hostname: string, host: string) => (host.startsWith('.') ? hostname.endsWith(host) : hostname === host)

export const hostsIn = (list: string): string[] =>
  list
    .split(',')
    .map(host => host.trim().toLowerCase())
    .filter(host => host !== '')

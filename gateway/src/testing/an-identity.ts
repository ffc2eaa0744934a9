import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface TokenOptions {
  readonly userId?: string
  readonly roles?: readonly string[]
  readonly expiresIn?: number
  readonly issuer?: string
  readonly audience?: string
}

export type AnIdentity = Awaited<ReturnType<typeof anIdentity>>

/** Identity as the gateway sees it: keys for everybody, and tokens signed with them. */
export async function anIdentity() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' })
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'EdDSA', use: 'sig' }] }
  const server = createServer((request, response) => {
    if (request.url === '/notices/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`from ${request.headers['last-event-id']}\n\n`)
      return
    }
    if (request.url !== '/.well-known/jwks.json') return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }).end(JSON.stringify(keys))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    async token({
      userId = 'user-1',
      roles = ['CONSUMER'],
      expiresIn = 600,
      issuer = 'ocop-identity',
      audience = 'ocop',
    }: TokenOptions = {}) {
      const now = Math.floor(Date.now() / 1_000)
      return new SignJWT({
        memberships: roles.map(role => ({ role, organizationId: 'organization-1', subjectIds: ['subject-1'] })),
        scope: roles.map(role => `role:${role.toLowerCase().replaceAll('_', '-')}`).join(' '),
      })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'test' })
        .setSubject(userId)
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setExpirationTime(now + expiresIn)
        .sign(privateKey)
    },
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

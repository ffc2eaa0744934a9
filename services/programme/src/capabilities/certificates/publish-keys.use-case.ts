import type { PublicRoute } from '@ocop/service-kit/http'
import { WORDS_OF_FORMAT_1 } from './certificate-words.rules.ts'
import type { HoldKeys } from './hold-keys.use-case.ts'

const MINUTES_KEPT = 10

/** All that somebody needs to check a certificate without us: public keys (RFC 8037) and the words that the payload leaves out. */
export class PublishKeys {
  constructor(private readonly keys: HoldKeys) {}

  readonly route: PublicRoute = async (_request, response) => {
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': `public, max-age=${MINUTES_KEPT * 60}`,
      'access-control-allow-origin': '*',
    }
    response.writeHead(200, headers).end(JSON.stringify(await this.execute()))
  }

  async execute() {
    const keys = await this.keys.all()
    return {
      keys: keys.map(({ id: kid, publicKey: x, knownAt, distrustedAt }) => ({
        kty: 'OKP',
        crv: 'Ed25519',
        use: 'sig',
        alg: 'EdDSA',
        kid,
        x,
        knownAt: knownAt.toISOString(),
        ...(distrustedAt ? { distrustedAt: distrustedAt.toISOString() } : {}),
      })),
      formats: { '1': { deflateDictionary: Buffer.from(WORDS_OF_FORMAT_1).toString('base64') } },
    }
  }
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AccountLibrary } from '../accounts/account-library.use-case.ts'

/** Answers anybody with the keys that access tokens are checked by. */
export class PublishKeys {
  constructor(private readonly library: AccountLibrary) {}

  readonly route = async (_request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.stringify(await this.library.publicKeys())
    response.writeHead(200, { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=60' }).end(body)
  }
}

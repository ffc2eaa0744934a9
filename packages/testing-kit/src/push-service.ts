import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Pushed {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}
interface Answer {
  readonly status: number
  readonly headers?: Record<string, string>
}

/** A push service in this process: takes what comes, or answers as it was told for an address. */
export async function aPushService() {
  const received: Pushed[] = []
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const path = request.url!
      received.push({ path, headers: request.headers, body: Buffer.concat(chunks) })
      const { status, headers = {} } = answers.get(path) ?? { status: 201 }
      response.writeHead(status, headers).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (path: string, answer: Answer) => void answers.set(path, answer),
    stop: () => new Promise<unknown>(resolve => server.close(resolve)),
  }
}

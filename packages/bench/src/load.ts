import { Agent, request } from 'node:http'

export interface LoadRun {
  readonly seconds: number
  readonly latenciesMs: readonly number[]
}

/** `count` requests with so many in flight at any moment. `send` gets the number of the request. */
export async function load(count: number, inFlight: number, send: (number: number) => Promise<void>): Promise<LoadRun> {
  const latenciesMs: number[] = []
  let next = 0
  const startedAt = performance.now()
  const work = async () => {
    while (next < count) {
      const number = next++
      const sentAt = performance.now()
      await send(number)
      latenciesMs.push(performance.now() - sentAt)
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work))
  return { seconds: (performance.now() - startedAt) / 1000, latenciesMs }
}

const agent = new Agent({ keepAlive: true })

/** The body of the answer; fetch would cost the machine more than some of the servers measured. */
export function call(url: string, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
    })
    sent.on('error', reject).end(body)
  })
}

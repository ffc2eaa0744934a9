import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@ocop/launcher/postgres'
import type { ProcessDescription } from '@ocop/launcher/stack'

/** A service that runs twice on one database, behind one address that gives each request to the next instance. */
export class TwoInstances {
  readonly #service: string
  readonly #urlVariable: string
  readonly #ports: number[] = []
  #front: Server | undefined
  #description: ProcessDescription | undefined
  #second: ChildProcess | undefined
  #turn = 0

  constructor(service: string, urlVariable: string) {
    this.#service = service
    this.#urlVariable = urlVariable
  }

  /** Opens the common address; call it before the platform is started. */
  async open(): Promise<void> {
    this.#front = createServer((asked, answer) => this.#forward(asked, answer)).listen(0, '127.0.0.1')
    await new Promise(resolve => this.#front!.once('listening', resolve))
  }

  /** For `withStack`: the gateway is told the common address instead of the first instance's. */
  readonly adapt = (one: ProcessDescription): ProcessDescription => {
    if (one.name === this.#service) {
      this.#description = one
      this.#ports.push(Number(one.env['PORT']))
    }
    if (one.name !== 'gateway') return one
    const { port } = this.#front!.address() as AddressInfo
    return { ...one, env: { ...one.env, [this.#urlVariable]: `http://127.0.0.1:${port}` } }
  }

  /** Starts the second instance and waits until it answers. */
  async startSecond(): Promise<void> {
    const port = await freePort()
    const { command, args, cwd, env } = this.#description!
    this.#second = spawn(command, args, { cwd, env: { ...env, PORT: String(port) }, stdio: ['pipe', 'ignore', 'ignore'] })
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    for (let attempt = 0; attempt < 300 && !(await isReady()); attempt++) await sleep(100)
    if (!this.#ports.includes(port)) this.#ports.push(port)
  }

  /** As the kernel does when memory runs out: nobody is warned. The second instance is started again. */
  async killSecond(): Promise<void> {
    const gone = new Promise(resolve => this.#second!.once('exit', resolve))
    this.#second!.kill('SIGKILL')
    await gone
    this.#ports.pop()
    await this.startSecond()
  }

  close(): void {
    this.#second?.kill('SIGKILL')
    this.#front?.closeAllConnections()
    this.#front?.close()
  }

  #forward(asked: IncomingMessage, answer: ServerResponse): void {
    const port = this.#ports[this.#turn++ % this.#ports.length]!
    const { method, url, headers } = asked
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, reply => {
      answer.writeHead(reply.statusCode!, reply.headers)
      reply.on('error', () => answer.destroy()).pipe(answer)
    })
    // the instance died under the request: whoever asked does not know what was done, as in life
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  }
}

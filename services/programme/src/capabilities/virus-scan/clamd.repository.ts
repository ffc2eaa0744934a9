import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'

const PATIENCE_MILLISECONDS = 30_000
const CHUNK_BYTES = 64 * 1024

/** ClamAV’s daemon over TCP: the file is streamed to it (`INSTREAM`: length and bytes, length and bytes, 0). */
export class ClamdRepository {
  readonly #host: string
  readonly #port: number

  constructor(address: string) {
    const { hostname, port } = new URL(address)
    this.#host = hostname
    this.#port = Number(port || 3310)
  }

  async scan(file: string): Promise<'CLEAN' | 'INFECTED'> {
    const socket = connect(this.#port, this.#host).setTimeout(PATIENCE_MILLISECONDS)
    socket.on('timeout', () => socket.destroy(new Error('the virus scanner does not answer')))
    try {
      const answer = readAll(socket)
      // it may answer, and hang up, before it has everything
      await Promise.race([send(socket, file).catch(() => undefined), answer])
      return verdictOf(await answer)
    } finally {
      socket.destroy()
    }
  }
}

async function send(socket: Socket, file: string): Promise<void> {
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    socket.write(lengthOf(chunk.length))
    if (!socket.write(chunk)) await once(socket, 'drain')
  }
  socket.write(lengthOf(0))
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

async function readAll(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    text += chunk.toString()
    if (text.includes('\0')) break
  }
  return text
}

function verdictOf(answer: string): 'CLEAN' | 'INFECTED' {
  const words = answer.replaceAll('\0', '').trim()
  if (words.endsWith(' OK')) return 'CLEAN'
  if (words.endsWith(' FOUND')) return 'INFECTED'
  throw new Error(`the virus scanner answered: ${words || 'nothing'}`)
}

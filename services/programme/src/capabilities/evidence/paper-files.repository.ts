import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Bytes that have come and have no name yet. */
export interface PaperAside {
  readonly file: string
  readonly hash: string
  readonly bytes: number
}

/** Papers on disk, named by their content. */
export class PaperFiles {
  constructor(private readonly directory: string) {}

  /** Streams the bytes aside; undefined, and nothing kept, as soon as there are more than `limit`. */
  async takeAside(bytes: AsyncIterable<Buffer>, limit: number): Promise<PaperAside | undefined> {
    const folder = path.join(this.directory, 'aside')
    await mkdir(folder, { recursive: true })
    const file = path.join(folder, randomUUID())
    const hash = createHash('sha256')
    let size = 0
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        size += chunk.length
        hash.update(chunk)
        done(size > limit ? new RangeError(`more than ${limit} bytes`) : null, chunk)
      },
    })
    try {
      await pipeline(bytes, measure, createWriteStream(file, { flags: 'wx' }))
    } catch (error) {
      await this.drop({ file })
      if (error instanceof RangeError) return undefined
      throw error
    }
    return { file, hash: hash.digest('hex'), bytes: size }
  }

  /** Gives it the name of its content: whole or not at all. */
  async keep({ file, hash }: PaperAside): Promise<void> {
    const place = this.#pathOf(hash)
    await mkdir(path.dirname(place), { recursive: true })
    await rename(file, place)
  }

  async drop({ file }: Pick<PaperAside, 'file'>): Promise<void> {
    await rm(file, { force: true })
  }

  async forget(hash: string): Promise<void> {
    await rm(this.#pathOf(hash), { force: true })
  }

  async open(hash: string): Promise<{ bytes: number; stream: () => ReadStream } | undefined> {
    const file = this.#pathOf(hash)
    const found = await stat(file).catch(() => undefined)
    return found && { bytes: found.size, stream: () => createReadStream(file) }
  }

  #pathOf(hash: string): string {
    return path.join(this.directory, hash.slice(0, 2), hash)
  }
}

import { randomUUID } from 'node:crypto'
import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileNameOf, type Width, WIDTHS } from './media-address.rules.ts'

/** Pictures on disk, named by their content. */
export class MediaFiles {
  constructor(private readonly directory: string) {}

  async open(hash: string, width: Width): Promise<{ bytes: number; stream: () => ReadStream } | undefined> {
    const file = this.#pathOf(hash, width)
    const found = await stat(file).catch(() => undefined)
    return found && { bytes: found.size, stream: () => createReadStream(file) }
  }

  /** Whole or not at all: written aside, then renamed. */
  async keep(hash: string, width: Width, content: Buffer): Promise<void> {
    const file = this.#pathOf(hash, width)
    await mkdir(path.dirname(file), { recursive: true })
    const aside = `${file}.${randomUUID()}`
    await writeFile(aside, content)
    await rename(aside, file)
  }

  async forget(hash: string): Promise<void> {
    await Promise.all(WIDTHS.map(width => rm(this.#pathOf(hash, width), { force: true })))
  }

  #pathOf(hash: string, width: Width): string {
    return path.join(this.directory, hash.slice(0, 2), fileNameOf(hash, width))
  }
}

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough, Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { ArchivedFile } from './ledger-month.repository.ts'

/** Months of the ledger as files: one JSON object a line, gzipped. A folder that is kept safe, or a bucket that is mounted as one. */
export class LedgerArchive {
  constructor(private readonly directory: string) {}

  /** Writes the movements and reads them back; the file is there whole or not at all. */
  async write(name: string, movements: AsyncIterable<string>): Promise<ArchivedFile> {
    await mkdir(this.directory, { recursive: true })
    const place = path.join(this.directory, name)
    const aside = `${place}.part`
    try {
      const hash = createHash('sha256')
      const measure = new Transform({
        transform(chunk: Buffer, _, done) {
          hash.update(chunk)
          done(null, chunk)
        },
      })
      await pipeline(Readable.from(lines(movements)), createGzip({ level: 9 }), measure, createWriteStream(aside))
      const sha256 = hash.digest('hex')
      const count = await this.#count(aside, sha256)
      const file = await open(aside, 'r+')
      await file.sync().finally(() => file.close())
      await rename(aside, place)
      return { name, sha256, movements: count }
    } finally {
      await rm(aside, { force: true })
    }
  }

  /** The movements of a file, one JSON object each, in the order of the ledger. */
  read(name: string): AsyncIterable<string> {
    return createInterface({ input: createReadStream(path.join(this.directory, name)).pipe(createGunzip()) })
  }

  async #count(file: string, sha256: string): Promise<number> {
    const hash = createHash('sha256')
    const plain = new PassThrough()
    let count = 0
    const counted = (async () => {
      for await (const line of createInterface({ input: plain })) if (line) count++
    })()
    const source = createReadStream(file).on('data', chunk => hash.update(chunk))
    await pipeline(source, createGunzip(), plain)
    await counted
    if (hash.digest('hex') !== sha256) throw new Error(`${file} is not what was written`)
    return count
  }
}

async function* lines(movements: AsyncIterable<string>) {
  for await (const movement of movements) yield `${movement}\n`
}

import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { fileTypeFromFile } from 'file-type'
import { isPaperType, MOST_PAGES } from './paper.rules.ts'

export interface Inspected {
  readonly mediaType: string
  readonly pages: number | null
}
export type PaperFault = 'PAPER_TYPE_NOT_ALLOWED' | 'PAPER_UNREADABLE' | 'TOO_MANY_PAGES'

const PDF_LIBRARY = pathToFileURL(createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.mjs')).href
const PATIENCE_MILLISECONDS = 20_000
const MOST_MEGABYTES = 512
/** Runs apart from us: a PDF made to eat time or memory ends its own thread only. */
const COUNT_PAGES = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { readFileSync } = require('node:fs')
  const count = async () => {
    const { getDocument } = await import(workerData.library)
    const data = new Uint8Array(readFileSync(workerData.file))
    const { numPages } = await getDocument({ data, isEvalSupported: false, useSystemFonts: false, stopAtErrors: true, verbosity: 0 }).promise
    return numPages
  }
  count().then(pages => parentPort.postMessage(pages), () => parentPort.postMessage(undefined))`

/** Says what the bytes are, whatever the sender calls them: a PDF of few enough pages or a picture, else why not. */
export class InspectPaper {
  #turn: Promise<unknown> = Promise.resolve()

  async execute(file: string): Promise<Inspected | PaperFault> {
    const type = await fileTypeFromFile(file).catch(() => undefined)
    if (!type || !isPaperType(type.mime)) return 'PAPER_TYPE_NOT_ALLOWED'
    if (type.mime !== 'application/pdf') return { mediaType: type.mime, pages: null }
    const pages = await this.#inTurn(() => countPages(file))
    if (!pages) return 'PAPER_UNREADABLE'
    return pages > MOST_PAGES ? 'TOO_MANY_PAGES' : { mediaType: type.mime, pages }
  }

  /** One at a time: many large PDFs at once must not eat the memory of all. */
  #inTurn<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }
}

/** Undefined when it is damaged, locked by a password, or takes too long to read. */
function countPages(file: string): Promise<number | undefined> {
  const worker = new Worker(COUNT_PAGES, {
    eval: true,
    workerData: { file, library: PDF_LIBRARY },
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  })
  const patience = setTimeout(() => void worker.terminate(), PATIENCE_MILLISECONDS)
  return new Promise<number | undefined>(resolve => {
    worker.once('message', resolve)
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  }).finally(() => {
    clearTimeout(patience)
    return worker.terminate()
  })
}

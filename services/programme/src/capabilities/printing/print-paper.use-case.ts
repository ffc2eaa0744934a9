import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.entity.ts'

export type * from './paper.entity.ts'

/** Beside this file, whether that is a source or compiled. */
const THREAD = new URL(import.meta.url.replace('print-paper.use-case', 'draw-in-thread.use-case'))
/** Nothing that the process was started with is the thread’s business, secrets least of all; a paper that eats memory ends the thread alone. */
const ALONE = { execArgv: ['--enable-source-maps'], env: {}, resourceLimits: { maxOldGenerationSizeMb: 512 } }
const LONGEST_MILLISECONDS = 20_000
const MOST_WAITING = 40
const KEPT = 64

type Answer = { readonly id: number; readonly file: Uint8Array } | { readonly id: number; readonly problem: string }
interface Waiting {
  readonly resolve: (file: Buffer) => void
  readonly reject: (error: Error) => void
}

/** More papers are being drawn than one thread can draw soon. */
export class PrinterBusy extends Error {}

/**
 * Draws papers as PDF in a thread of its own: a long one takes a second, in which nobody else would be answered.
 * The same paper is the same file; the last ones are kept. The thread begins with the first paper and ends with the process.
 */
export class PrintPaper {
  #thread: Worker | undefined
  #last = 0
  #watchdog: NodeJS.Timeout | undefined
  readonly #waiting = new Map<number, Waiting>()
  readonly #files = new Map<string, Promise<Buffer>>()

  execute(paper: Paper): Promise<Buffer> {
    const key = createHash('sha256').update(JSON.stringify(paper)).digest('hex')
    const file = this.#files.get(key) ?? this.#draw(paper)
    this.#files.delete(key)
    this.#files.set(key, file)
    if (this.#files.size > KEPT) this.#files.delete(this.#files.keys().next().value!)
    file.catch(() => this.#files.delete(key))
    return file
  }

  #draw(paper: Paper): Promise<Buffer> {
    if (this.#waiting.size >= MOST_WAITING) return Promise.reject(new PrinterBusy('too many papers are being drawn'))
    const thread = this.#begin()
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#watchdog ??= setTimeout(() => this.#giveUp(new Error('drawing the paper takes too long')), LONGEST_MILLISECONDS)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
      thread.postMessage({ id, paper })
    })
  }

  #begin(): Worker {
    if (this.#thread) return this.#thread
    const thread = new Worker(THREAD, ALONE)
    thread.on('message', (answer: Answer) => this.#settle(answer))
    thread.on('error', error => this.#giveUp(error as Error))
    // after the listeners, which would hold the process again
    thread.unref()
    this.#thread = thread
    return thread
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    // every answer is a sign of life: only a thread that is silent for long is stuck
    this.#watchdog?.refresh()
    if (this.#waiting.size === 0) this.#rest()
    if ('file' in answer) waiting?.resolve(Buffer.from(answer.file))
    else waiting?.reject(new Error(answer.problem))
  }

  #rest(): void {
    clearTimeout(this.#watchdog)
    this.#watchdog = undefined
  }

  /** The thread is broken or stuck: everybody who waits is told, and the next paper begins a new one. */
  #giveUp(error: Error): void {
    void this.#thread?.terminate()
    this.#thread = undefined
    this.#rest()
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

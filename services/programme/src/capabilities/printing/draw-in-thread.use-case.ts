import { parentPort } from 'node:worker_threads'
import { drawPaper } from './draw-paper.use-case.ts'
import type { Paper } from './paper.entity.ts'

const answer = (message: { readonly id: number; readonly file: Uint8Array } | { readonly id: number; readonly problem: string }) =>
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- to a thread, not to a window
  parentPort?.postMessage(message)

/** The thread of `PrintPaper`: a paper comes in, a file goes out. */
parentPort?.on('message', ({ id, paper }: { readonly id: number; readonly paper: Paper }) => {
  drawPaper(paper).then(
    file => answer({ id, file }),
    (error: unknown) => answer({ id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})

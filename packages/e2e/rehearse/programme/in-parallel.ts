import { setTimeout as sleep } from 'node:timers/promises'

const AT_ONCE = 4
const PATIENCE_MS = 45_000

/** Works on all of them, a few at a time; answers in their order. */
export async function inParallel<Item, Answer>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<Answer>,
  atOnce = AT_ONCE,
): Promise<Answer[]> {
  const answers: Answer[] = []
  const queue = [...items.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) answers[next[0]] = await work(next[1], next[0])
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return answers
}

/** Tries again while it fails: news of it may still be on its way to another service. */
export async function eventually<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  const startedAt = performance.now()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (performance.now() - startedAt > PATIENCE_MS) throw error
      await sleep(250)
    }
  }
}

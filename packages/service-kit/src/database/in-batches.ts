import { Lanes } from './lanes.ts'

interface Options<Request> {
  /** At most so many requests in one batch. */
  readonly most: number
  /** Batches under way at once, of different lanes as far as there are some; each needs a connection. */
  readonly together: number
  /** Requests with the same answer never share a batch: the later one must see what the earlier one did. */
  readonly apart: (request: Request) => string
  /** Requests with the same answer want the same rows: while some of them wait or are served, others go where they went. */
  readonly lane: (request: Request) => string
}

interface Waiting<Request, Answer> {
  readonly request: Request
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * Does what is asked while earlier work is under way together: one transaction, and one flush of its log, for many. Nothing waits for
 * company; who asks alone is served alone. `work` answers each request in turn. When a batch of several fails, each is tried by itself,
 * so that one bad request spoils no other.
 */
export function inBatches<Request, Answer>(
  work: (requests: readonly Request[]) => Promise<readonly Answer[]>,
  { most, together, apart, lane }: Options<Request>,
): (request: Request) => Promise<Answer> {
  const lanes = new Lanes<Waiting<Request, Answer>>(together, ({ request }) => lane(request))
  const free = new Set(Array.from({ length: together }, (_, slot) => slot))

  function pick(waiting: readonly Waiting<Request, Answer>[]) {
    const batch = new Map<string, Waiting<Request, Answer>>()
    const later: Waiting<Request, Answer>[] = []
    for (const one of waiting) {
      const name = apart(one.request)
      if (batch.size < most && !batch.has(name)) batch.set(name, one)
      else later.push(one)
    }
    return { taken: [...batch.values()], later }
  }

  function start(): void {
    for (const slot of free) {
      const batch = lanes.take(slot, pick)
      if (batch.length === 0) return
      free.delete(slot)
      void serve(batch).finally(() => {
        free.add(slot)
        for (const one of batch) lanes.leave(one)
        // who was answered and asks again at once is served with the next
        setImmediate(start)
      })
    }
  }

  async function serve(batch: readonly Waiting<Request, Answer>[]): Promise<void> {
    try {
      const answers = await work(batch.map(({ request }) => request))
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index]!)
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(error)
      else for (const one of batch) await serve([one])
    }
  }

  return request =>
    new Promise((resolve, reject) => {
      lanes.enter({ request, resolve, reject })
      // requests that arrive in the same turn of the loop belong together
      setImmediate(start)
    })
}

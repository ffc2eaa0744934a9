interface Options<Request> {
  /** At most so many requests in one batch. */
  readonly most: number
  /** Batches under way at once; each needs a connection. */
  readonly together: number
  /** Requests with the same answer never share a batch: the later one must see what the earlier one did. */
  readonly apart: (request: Request) => string
  /** Requests with the same number want the same rows: batches that are under way at once are of different lanes where they can be. */
  readonly lane: (request: Request) => number
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
  let waiting: Waiting<Request, Answer>[] = []
  const free = new Set(Array.from({ length: together }, (_, slot) => slot))

  function takeBatch(slot: number): Waiting<Request, Answer>[] {
    const batch = new Map<string, Waiting<Request, Answer>>()
    const later: Waiting<Request, Answer>[] = []
    const isOwn = ({ request }: Waiting<Request, Answer>) => lane(request) % together === slot
    const hasOwn = waiting.some(isOwn)
    for (const one of waiting) {
      const name = apart(one.request)
      if (batch.size < most && !batch.has(name) && (!hasOwn || isOwn(one))) batch.set(name, one)
      else later.push(one)
    }
    waiting = later
    return [...batch.values()]
  }

  function start(): void {
    for (const slot of free) {
      if (waiting.length === 0) return
      free.delete(slot)
      void serve(takeBatch(slot)).finally(() => {
        free.add(slot)
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
      waiting.push({ request, resolve, reject })
      // requests that arrive in the same turn of the loop belong together
      setImmediate(start)
    })
}

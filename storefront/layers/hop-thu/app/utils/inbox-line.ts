/** How the inbox stands, as the server tells it. */
export interface InboxNews {
  readonly unread: number
  /** What came since we last heard. */
  readonly fresh: readonly { readonly id: string; readonly kind: string }[]
}

const NAME = 'ocop-inbox'
const ASK = '?'
const POLL_MS = 60_000
/** Looks so often before it tries to listen again. */
const LOOKS = 5

/**
 * Hears how the inbox stands until it is closed. One tab of a browser listens for all: a server gives a browser six
 * connections. Where tabs cannot agree on one, or nothing can be heard, each looks from time to time.
 */
export function openInboxLine(heard: (news: InboxNews) => void): { close: () => void } {
  const closed = new AbortController()
  const others = new BroadcastChannel(NAME)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  const say = (words: InboxNews | typeof ASK) => others.postMessage(words)
  let last: InboxNews | undefined
  const tell = (news: InboxNews) => {
    last = { ...news, fresh: [] }
    heard(news)
    say(news)
  }
  let isListening = false
  others.addEventListener('message', ({ data }: MessageEvent<InboxNews | typeof ASK>) => {
    if (data !== ASK) heard(data)
    else if (isListening && last) say(last)
  })
  say(ASK)
  const listen = async () => {
    isListening = true
    await stayInformed(tell, closed.signal)
  }
  // without locks (a page that is not secure) every tab looks for itself, and none keeps a connection
  const turn = navigator.locks ? navigator.locks.request(NAME, { signal: closed.signal }, listen) : look(tell, closed.signal)
  turn.catch(() => undefined)
  return {
    close() {
      closed.abort()
      others.close()
    },
  }
}

async function stayInformed(tell: (news: InboxNews) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await hear(tell, signal)
    await look(tell, signal, LOOKS)
  }
}

/** Resolves when nothing more will be heard: nobody is signed in, or there is no way to listen now. */
function hear(tell: (news: InboxNews) => void, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const source = new EventSource('/api/notices/stream')
    const end = () => {
      source.close()
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
    source.addEventListener('inbox', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as InboxNews))
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) end()
    })
  })
}

async function look(tell: (news: InboxNews) => void, signal: AbortSignal, times = Infinity): Promise<void> {
  for (let time = 0; time < times && !signal.aborted; time += 1) {
    if (document.visibilityState === 'visible') {
      const answer = await fetch('/api/notices/unread', { signal }).catch(() => undefined)
      if (answer?.status === 200) tell({ ...((await answer.json()) as { unread: number }), fresh: [] })
    }
    await pause(POLL_MS, signal)
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true })
  })

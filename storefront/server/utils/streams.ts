import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

const open = new Set<ServerResponse>()

/** Answers that would go on for ever: ended when we are told to leave, so that nobody waits for them. */
export function keepStream(response: ServerResponse): void {
  open.add(response)
  response.once('close', () => open.delete(response))
}

export function endStreams(): void {
  for (const response of open) response.destroy()
}

/** No faster than the reader takes it. However it ends, it ends well: the reader comes back and says what it knows. */
export async function passOn(words: AsyncIterable<Uint8Array>, response: ServerResponse, gone: AbortSignal): Promise<void> {
  try {
    for await (const chunk of words) if (!response.write(chunk)) await once(response, 'drain', { signal: gone })
  } catch {
    // whoever told it, or whoever read it, is gone
  } finally {
    response.end()
  }
}

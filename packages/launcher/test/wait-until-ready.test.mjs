import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { waitUntilReady } from '../src/wait-until-ready.mjs'

test('nobody waits for a member any more once the start was broken off', async () => {
  const asked = Promise.withResolvers()
  // one that takes the question and never answers
  const server = createServer(asked.resolve).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => server.close().closeAllConnections())
  const leave = new AbortController()
  const waiting = waitUntilReady({ name: 'catalog', port: server.address().port }, leave.signal)
  await asked.promise
  leave.abort()
  await expect(waiting).rejects.toThrow('aborted')
})

import { setTimeout as pause } from 'node:timers/promises'
import { listen } from '@ocop/service-kit/events'
import { expect, test, vi } from 'vitest'
import { createTestDatabase } from './test-database.ts'

test('hears what is told on its channel, and can be closed in every moment, even while it is still connecting', async () => {
  const database = await createTestDatabase({ entities: [], migrations: [] })
  const heard: (string | undefined)[] = []
  const listener = listen(database.url, 'told', { ring: message => heard.push(message) })
  await vi.waitFor(() => expect(heard).toEqual([undefined]))
  await database.query(`NOTIFY told, 'now'`)
  await vi.waitFor(() => expect(heard).toEqual([undefined, 'now']))
  await listener.close()

  for (let milliseconds = 0; milliseconds < 20; milliseconds += 0.5) {
    const hasty = listen(database.url, 'told', { ring: () => undefined })
    await pause(milliseconds)
    const closed = hasty.close().then(() => 'closed')
    expect(await Promise.race([closed, pause(5_000, 'still open')])).toBe('closed')
  }
  await database.drop()
})

import { expect, test } from 'vitest'
import { inBatches } from './in-batches.ts'

const options = { most: 3, together: 1, apart: (request: string) => request, lane: () => '' }

test('who asks while others are served is served with those who ask meanwhile, in turn', async () => {
  const batches: string[][] = []
  const ask = inBatches(async (requests: readonly string[]) => {
    batches.push([...requests])
    return requests.map(request => request.toUpperCase())
  }, options)

  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e'].map(ask))

  expect(answers).toEqual(['A', 'B', 'C', 'D', 'E'])
  expect(batches).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
})

test('requests that must be apart never share a batch', async () => {
  const batches: string[][] = []
  const ask = inBatches(
    async (requests: readonly string[]) => {
      batches.push([...requests])
      return requests
    },
    { ...options, apart: request => request[0]! },
  )

  await Promise.all(['a1', 'a2', 'b1'].map(ask))

  expect(batches).toEqual([['a1', 'b1'], ['a2']])
})

test('one bad request spoils no other', async () => {
  const ask = inBatches(async (requests: readonly string[]) => {
    if (requests.includes('bad')) throw new Error('broken')
    return requests
  }, options)

  const outcomes = await Promise.allSettled(['a', 'bad', 'c'].map(ask))

  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

const inLanes = (batches: string[][], work: () => Promise<unknown> = async () => undefined) =>
  inBatches(
    async (requests: readonly string[]) => {
      batches.push([...requests])
      await work()
      return requests
    },
    { ...options, together: 2, lane: request => request[0]! },
  )

test('batches under way at once are of different lanes; a lane with nobody in it helps the others', async () => {
  const batches: string[][] = []
  const ask = inLanes(batches)

  await Promise.all(['b1', 'a1', 'b2', 'a2'].map(ask))
  await Promise.all(['d1', 'd2', 'd3', 'd4'].map(ask))

  expect(batches).toEqual([['b1', 'b2'], ['a1', 'a2'], ['d1', 'd2', 'd3'], ['d4']])
})

test('a lane stays where it is being served, and a new one goes where fewer wait', async () => {
  const batches: string[][] = []
  const gate = Promise.withResolvers<void>()
  const ask = inLanes(batches, () => gate.promise)

  const first = ['a1', 'b1'].map(ask)
  await new Promise(setImmediate)
  const second = ['a2', 'a3', 'b2', 'c1'].map(ask)
  gate.resolve()
  await Promise.all([...first, ...second])

  expect(batches).toEqual([['a1'], ['b1'], ['a2', 'a3'], ['b2', 'c1']])
})

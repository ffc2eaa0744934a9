import { expect, test } from 'vitest'
import type { Cell } from './csv-line.ts'
import { readCells } from './read-cells.ts'
import { workbookOf } from './workbook.ts'

async function* pagesOf(...pages: Cell[][][]) {
  for (const page of pages) yield page
}
const whole = async (stream: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const read = async (stream: AsyncIterable<Buffer>) => {
  const bytes = await whole(stream)
  return readCells(bytes.toString('base64'), { mostBytes: 10_000_000, mostRows: 100_000 })
}

test('what is written is read back, words as words and numbers as numbers', async () => {
  const rows: Cell[][] = [
    ['Nước mắm "Cửa Khe" <1> & 2', 1_200, true],
    ['=1+1', -5, null],
    ['hai\ndòng\u0001', 0, 'cuối'],
  ]
  expect(await read(workbookOf('Sổ kho: 2026/11', pagesOf(rows.slice(0, 1), rows.slice(1))))).toEqual([
    ['Nước mắm "Cửa Khe" <1> & 2', '1200', 'true'],
    ['=1+1', '-5', ''],
    ['hai\ndòng', '0', 'cuối'],
  ])
})

test('rows are asked for as fast as they are read, however many there are', async () => {
  let asked = 0
  async function* endless() {
    for (;;) {
      asked += 1
      // nothing that packs well: what is read of it is what is held
      yield Array.from({ length: 500 }, () => [crypto.randomUUID(), crypto.randomUUID()])
    }
  }
  const stream = workbookOf('x', endless())
  const reader = stream[Symbol.asyncIterator]()
  let bytes = 0
  while (bytes < 3_000_000) bytes += ((await reader.next()).value as Buffer).length
  // some 40 kB a page when packed
  const pagesRead = bytes / 20_000
  expect(asked).toBeLessThan(pagesRead + 50)
  const before = asked
  for (let turn = 0; turn < 100; turn += 1) await new Promise(resolve => setImmediate(resolve))
  expect(asked - before).toBeLessThan(20)
  await reader.return?.()
})

test('a file whose rows break off is broken, not short', async () => {
  async function* breaking() {
    yield [['a']]
    throw new Error('the database is gone')
  }
  await expect(whole(workbookOf('x', breaking()))).rejects.toThrow('the database is gone')
})

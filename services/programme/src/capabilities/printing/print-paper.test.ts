import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { type Paper, PrintPaper, PrinterBusy } from './print-paper.use-case.ts'

const aPaper = (text: string): Paper => ({ title: text, subject: '', datedOn: '2026-11-23', blocks: [{ kind: 'PARAGRAPH', text }] })

test('a paper is drawn once, however many ask for it at the same time', async () => {
  const print = new PrintPaper()
  const [one, other] = await Promise.all([print.execute(aPaper('Một')), print.execute(aPaper('Một'))])

  expect(one).toBe(other)
  expect((await print.execute(aPaper('Hai'))).equals(one!)).toBe(false)
})

test('whoever asks for too many at once is told so, and the others get theirs', async () => {
  const print = new PrintPaper()
  const outcomes = await Promise.allSettled(Array.from({ length: 45 }, (_, paper) => print.execute(aPaper(`Tờ ${paper}`))))

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(40)
  expect(outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [outcome.reason instanceof PrinterBusy] : []))).toEqual(
    Array.from({ length: 5 }, () => true),
  )
})

test('a paper that cannot be drawn is told so, and the next one is drawn', async () => {
  const print = new PrintPaper()
  const broken = { ...aPaper('Hỏng'), blocks: [{ kind: 'TABLE', caption: '', columns: null, rows: [] }] } as unknown as Paper

  await expect(print.execute(broken)).rejects.toThrow(/columns|null|reduce|map/)
  expect((await print.execute(aPaper('Lành'))).length).toBeGreaterThan(1_000)
})

test('other requests are answered while a long paper is drawn', async () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => ({ cells: [String(row), 'Nước mắm Cửa Khe thượng hạng '.repeat(4)] }))
  const columns = [
    { label: 'TT', share: 1 },
    { label: 'Tên', share: 5 },
  ]
  const drawn = new PrintPaper().execute({ ...aPaper('Dài'), blocks: [{ kind: 'TABLE', caption: 'Dài', columns, rows }] })
  let longest = 0
  let last = performance.now()
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const began = performance.now()
  await drawn
  const took = performance.now() - began
  clearInterval(watch)

  expect(longest).toBeLessThan(took / 2)
})

test('the thread takes over nothing that the process was started with', async () => {
  const preload =
    'data:text/javascript,import {isMainThread} from "node:worker_threads"; if (!isMainThread) throw new Error("not for threads")'
  const script = `import { PrintPaper } from ${JSON.stringify(path.join(import.meta.dirname, 'print-paper.use-case.ts'))};
    console.log((await new PrintPaper().execute(${JSON.stringify(aPaper('Riêng'))})).length)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, '--input-type=module', '--eval', script])

  expect(Number(stdout)).toBeGreaterThan(1_000)
})

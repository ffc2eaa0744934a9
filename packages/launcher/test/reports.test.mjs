import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPlaywright, readVitest, sum } from '../src/reports.mjs'

let dir
const aReport = content => {
  const file = path.join(dir, `${Math.random()}.json`)
  fs.writeFileSync(file, JSON.stringify(content))
  return file
}
const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0, testResults: [] }

beforeAll(() => (dir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-reports-'))))
afterAll(() => fs.rmSync(dir, { recursive: true }))

test('adds up the figures of both runners', () => {
  const journeys = readPlaywright(aReport({ stats: { expected: 5, unexpected: 1, skipped: 1, flaky: 1 } }), 1)
  expect(sum([readVitest(aReport(vitest), 1), journeys])).toEqual({ passed: 9, failed: 2, skipped: 3 })
})

test('a test file that could not even be loaded is a failure', () => {
  const broken = { ...vitest, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(readVitest(aReport(broken), 1).failed).toBe(1)
})

test.each([
  ['a crash with a clean report', () => readVitest(aReport({ ...vitest, numFailedTests: 0 }), 1)],
  ['no report at all', () => readVitest('/nowhere', 0)],
  ['no browser report', () => readPlaywright('/nowhere', 0)],
])('%s is never green', (_, figures) => expect(figures().failed).toBe(1))

// Figures from the JSON reports of the test runners.
import fs from 'node:fs'

const NOTHING = { passed: 0, failed: 0, skipped: 0 }

/** A runner that failed without naming a failed test (it crashed, or wrote no report) counts as one failure. */
const honest = (figures, code) => (code !== 0 && figures.failed === 0 ? { ...figures, failed: 1 } : figures)

export function readVitest(file, code) {
  const report = read(file)
  if (!report) return honest(NOTHING, code || 1)
  const { numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: todo } = report
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every(one => one.status !== 'failed'),
  )
  return honest({ passed, failed: failed + brokenFiles.length, skipped: pending + todo }, code)
}

export function readPlaywright(file, code) {
  const stats = read(file)?.stats
  if (!stats) return honest(NOTHING, code || 1)
  return honest({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }, code)
}

export const sum = all =>
  all.reduce(
    (total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }),
    NOTHING,
  )

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

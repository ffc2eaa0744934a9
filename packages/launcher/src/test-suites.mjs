import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { say, whileWaiting } from './progress.mjs'
import { readVitest, sum } from './reports.mjs'
import { runCommand } from './run-command.mjs'

const FOLDERS = ['packages', 'services', '.']
/** Its tests are the check "layout". */
const ELSEWHERE = ['packages/tooling']

/** Every member that has a vitest configuration, kit before services before gateway and storefront. */
function membersWithTests() {
  const dirs = FOLDERS.flatMap(folder =>
    fs
      .readdirSync(path.join(ROOT, folder), { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => path.join(folder, name)),
  )
  return dirs.filter(
    dir => !ELSEWHERE.includes(dir) && ['ts', 'mjs'].some(ending => fs.existsSync(path.join(ROOT, dir, `vitest.config.${ending}`))),
  )
}

/** Runs the suites one after the other (each may race against its own database); answers `{ figures, failed }`. */
export async function runSuites(env) {
  const results = []
  for (const dir of membersWithTests()) results.push({ dir, figures: await runSuite(dir, env) })
  return {
    figures: sum(results.map(({ figures }) => figures)),
    failed: results.filter(({ figures }) => figures.failed > 0).map(({ dir }) => dir),
  }
}

async function runSuite(dir, env) {
  const cwd = path.join(ROOT, dir)
  const report = path.join(ROOT, '.data/reports', `${dir.replaceAll('/', '-')}.json`)
  const stop = whileWaiting(`still testing ${dir}`)
  const startedAt = Date.now()
  const args = ['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await runCommand(path.join(cwd, 'node_modules/.bin/vitest'), args, { cwd, env: { ...process.env, ...env } })
  stop()
  const figures = readVitest(report, code)
  if (figures.failed > 0) process.stdout.write(output)
  const skipped = figures.skipped > 0 ? `, ${figures.skipped} skipped` : ''
  say(
    `${figures.failed > 0 ? `✖ ${dir}: ${figures.failed} failed, ` : `✓ ${dir}: `}${figures.passed} passed${skipped} (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`,
  )
  return figures
}

import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { findBrowser } from './browser.mjs'
import { hasScript } from './checks.mjs'
import { hasStorefront } from './members.mjs'
import { say } from './progress.mjs'
import { readPlaywright } from './reports.mjs'
import { runCommand } from './run-command.mjs'
import { withStack } from './stack.mjs'

const E2E = 'packages/e2e'

/** Why the journeys cannot be walked here, or undefined when they can. */
export function whyNoJourneys() {
  if (!hasScript(E2E, 'start') || !hasStorefront()) return 'there is no storefront to walk through yet'
  if (findBrowser()) return undefined
  return process.env.CHROMIUM_PATH
    ? `CHROMIUM_PATH=${process.env.CHROMIUM_PATH} is not a program`
    : 'no browser is here (install chromium, or set CHROMIUM_PATH)'
}

/** Walks the journeys in a browser through a stack; answers `{ passed, failed, skipped }`. */
export async function walkJourneys({ words = [], fresh }) {
  const report = path.join(ROOT, '.data/reports/journeys.json')
  fs.mkdirSync(path.dirname(report), { recursive: true })
  fs.rmSync(report, { force: true })
  const { code } = await withStack(
    stack => {
      say('Walking the journeys in a browser')
      const env = {
        ...process.env,
        OCOP_STOREFRONT_URL: stack.storefrontUrl,
        OCOP_GATEWAY_URL: stack.gatewayUrl,
        OCOP_MAIL_DIR: stack.mailDir,
        CHROMIUM_PATH: findBrowser(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      }
      return runCommand('pnpm', ['--silent', 'run', 'start', '--reporter=line,json', ...words], {
        cwd: path.join(ROOT, E2E),
        env,
        show: true,
      })
    },
    { fresh },
  )
  return readPlaywright(report, code)
}

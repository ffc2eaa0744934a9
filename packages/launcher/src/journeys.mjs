import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { findBrowser, findProgram } from './browser.mjs'
import { hasScript } from './checks.mjs'
import { hasStorefront } from './members.mjs'
import { say } from './progress.mjs'
import { readPlaywright } from './reports.mjs'
import { startRedis } from './redis.mjs'
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
export const walkJourneys = ({ words = [], fresh }) => walk('journeys', words, { fresh })

/** Why no platform can be started whose events Redis carries, or undefined when one can. */
export const whyNoRedis = () =>
  findProgram('redis-server') ? undefined : 'the journey on Redis is not walked: no Redis is here (install redis-server)'

/** Walks what depends on the bus through a throw-away platform whose events Redis carries; answers `{ passed, failed, skipped }`. */
export async function walkOnRedis() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-redis-'))
  const redis = await startRedis(home)
  try {
    return await walk('journeys-on-redis', [], { fresh: true, redis: redis.url }, { OCOP_EVENTS: 'redis' })
  } finally {
    redis.stop()
    fs.rmSync(home, { recursive: true, force: true })
  }
}

async function walk(name, words, platform, told = {}) {
  const report = path.join(ROOT, `.data/reports/${name}.json`)
  fs.mkdirSync(path.dirname(report), { recursive: true })
  fs.rmSync(report, { force: true })
  const { code } = await withStack(stack => {
    say(`Walking the ${name.replaceAll('-', ' ')} in a browser`)
    const env = {
      ...process.env,
      ...told,
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
  }, platform)
  return readPlaywright(report, code)
}

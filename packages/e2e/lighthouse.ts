// Lighthouse on a running shop, mobile preset, median of five: one JSON line per page and category.
import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const { OCOP_STOREFRONT_URL: shop = 'http://localhost:3000', CHROMIUM_PATH: browser = '/usr/bin/chromium' } = process.env
const PAGES = ['/', '/san-pham', '/san-pham/nuoc-mam-lang-bich-hoa']
/** Performance swings with the machine's load: it is told, and demanded only with `--alone`, on a machine that does nothing else. */
const LEAST: Record<string, number> = {
  accessibility: 100,
  'best-practices': 95,
  seo: 100,
  ...(process.argv.includes('--alone') && { performance: 90 }),
}
const RUNS = 5
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking'
const PROGRAM = path.join(import.meta.dirname, 'node_modules/.bin/lighthouse')

interface Report {
  readonly runtimeError?: { readonly message: string }
  readonly categories: Record<
    string,
    { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
  >
  readonly audits: Record<string, { readonly score: number | null; readonly title: string }>
}

/** On a busy machine the browser sometimes loses the beginning of its own record. */
const isLost = ({ stderr }: { stderr?: string }) => stderr?.includes('NO_NAVSTART') ?? false

async function look(address: string, mayRepeat = true): Promise<Report> {
  const args = [address, '--output=json', '--quiet', `--chrome-flags=${FLAGS}`]
  const options = { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 2 ** 27 }
  const answer = await promisify(execFile)(PROGRAM, args, options).catch((error: Error & { stderr?: string }) => {
    if (mayRepeat && isLost(error)) return null
    throw error
  })
  if (!answer) return look(address, false)
  const report = JSON.parse(answer.stdout) as Report
  if (report.runtimeError) throw new Error(`${address}: ${report.runtimeError.message}`)
  return report
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
const scoreOf = (report: Report, category: string) => Math.round((report.categories[category]?.score ?? 0) * 100)

/** What cost points, in Lighthouse's words. */
const faultsOf = ({ categories, audits }: Report, category: string) =>
  categories[category]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(
    ({ id }) => `${id}: ${audits[id]!.title}`,
  )

let failed = false
for (const page of PAGES) {
  const reports: Report[] = []
  for (let run = 0; run < RUNS; run++) reports.push(await look(new URL(page, shop).href))
  for (const category of Object.keys(reports[0]!.categories)) {
    const score = median(reports.map(report => scoreOf(report, category)))
    const least = LEAST[category]
    const isTooLow = least !== undefined && score < least
    failed ||= isTooLow
    const faults = score < 100 ? faultsOf(reports.at(-1)!, category) : []
    process.stdout.write(
      `${JSON.stringify({ lighthouse: page, category, score, least, ok: !isTooLow, ...(faults.length > 0 && { faults }) })}\n`,
    )
  }
}
process.exitCode = failed ? 1 : 0

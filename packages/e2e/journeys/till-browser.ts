import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'

const { CHROMIUM_PATH = '/usr/bin/chromium' } = process.env
const ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-crash-restore-bubble',
  '--remote-debugging-port=0',
  '--window-size=1280,900',
]

/** A profile on the disk, as a device at a counter keeps it. */
export function aProfile() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-till-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

export interface TillBrowser {
  readonly context: BrowserContext
  /** Power off: no farewell, nothing is written that was not written before. */
  kill(): Promise<void>
}

/** A browser of its own process with a profile that outlives it. */
export async function openBrowser(folder: string): Promise<TillBrowser> {
  const child = spawn(CHROMIUM_PATH, [...ARGS, `--user-data-dir=${folder}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const isGone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const address = await new Promise<string>((resolve, reject) => {
    let told = ''
    child.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const found = /DevTools listening on (ws:\/\/\S+)/.exec(told)
      if (found) resolve(found[1]!)
    })
    child.once('exit', () => reject(new Error(`the browser did not open: ${told}`)))
  })
  const browser: Browser = await chromium.connectOverCDP(address)
  return {
    context: browser.contexts()[0]!,
    async kill() {
      // the whole group: the browser and every process it has started
      process.kill(-child.pid!, 'SIGKILL')
      await isGone
      await browser.close().catch(() => undefined)
    },
  }
}

import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'

const sizes = new Map<string, number>()

async function gzippedBytes(page: Page, path: string): Promise<number> {
  const known = sizes.get(path)
  if (known !== undefined) return known
  const answer = await page.request.get(path, { headers: { 'accept-encoding': 'identity' } })
  const bytes = gzipSync(await answer.body()).length
  sizes.set(path, bytes)
  return bytes
}

/** Scripts a first visit loads, as written in the page: `script` and `modulepreload`, not `prefetch`. */
export function firstLoadScripts(html: string): string[] {
  const tags = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"[^>]*>/g)].filter(
    ([tag]) => !tag.includes('rel="prefetch"'),
  )
  return [...new Set(tags.map(([, path]) => path!))]
}

/** What these scripts weigh, each gzipped. */
export async function bytesOf(page: Page, scripts: readonly string[]): Promise<number> {
  const sizes = await Promise.all(scripts.map(path => gzippedBytes(page, path)))
  return sizes.reduce((sum, bytes) => sum + bytes, 0)
}

declare global {
  interface Window {
    layoutShift?: number
  }
}

/** To be called before the page is opened. */
export async function watchLayoutShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.layoutShift = 0
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) window.layoutShift = (window.layoutShift ?? 0) + entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

export const layoutShiftOf = (page: Page) => page.evaluate(() => window.layoutShift ?? 0)

import type { Page } from '@playwright/test'
import { bytesOf, firstLoadScripts, layoutShiftOf, watchLayoutShift } from './measure-page.ts'
import { expect, expectAccessible, test } from './quiet-page.ts'

const MOST_SCRIPT_BYTES = 140 * 1024
/** A phone asks for six files of one host at a time; the page's words are one of them. */
const MOST_SCRIPTS = 5
const MOST_LAYOUT_SHIFT = 0.05
const NARROW = 360

interface PublicPage {
  readonly path: string
  /** What kind of structured data it tells search engines. */
  readonly data?: 'Product' | 'Event' | 'Store' | 'WebSite'
  readonly status?: number
  /** Opened from a printed code: no script at all, and not for search engines. */
  readonly isPassport?: boolean
}

const PAGES: readonly PublicPage[] = [
  { path: '/', data: 'WebSite' },
  { path: '/san-pham' },
  { path: '/san-pham?sao=4&con-hang=1&trang=1' },
  { path: '/san-pham?q=khong-co-gi-nhu-the' },
  { path: '/san-pham/nuoc-mam-lang-bich-hoa', data: 'Product' },
  { path: '/san-pham/tuong-ot-me-daichi', data: 'Product' },
  { path: '/chu-the/htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang' },
  { path: '/dia-phuong' },
  { path: '/dia-phuong/thang-binh' },
  { path: '/diem-ban' },
  { path: 'first of /diem-ban', data: 'Store' },
  { path: '/mang-luoi' },
  { path: '/mang-luoi?ngay=2026-03-31&dia-ban=xa' },
  { path: '/hoi-cho' },
  { path: 'first of /hoi-cho', data: 'Event' },
  { path: 'lot of /san-pham/nuoc-mam-lang-bich-hoa', isPassport: true },
  { path: '/t/khong-co-that', isPassport: true },
  { path: '/ve-ocop' },
  { path: '/ke-hoach' },
  { path: '/ke-hoach/quang-nam-49/2024' },
  { path: '/ke-hoach/quang-nam-49/2024?chi-tieu=T9' },
  { path: '/ke-hoach/quang-nam-49/2019', status: 404 },
  { path: '/dang-nhap' },
  { path: '/dang-ky' },
  { path: '/khong-co-trang-nay', status: 404 },
  { path: '/en', data: 'WebSite' },
  { path: '/en/san-pham' },
  { path: '/en/mang-luoi' },
  { path: '/en/ke-hoach/quang-nam-49/2024' },
  { path: '/en/san-pham/nuoc-mam-lang-bich-hoa', data: 'Product' },
  { path: '/en/t/khong-co-that', isPassport: true },
]

/** The address itself, or the one that a page of ours leads to: slugs of demo data are nobody's promise. */
async function addressOf(page: Page, path: string): Promise<string> {
  const [, what, list] = /^(first|lot) of (.+)$/.exec(path) ?? []
  if (!what || !list) return path
  const html = await (await page.request.get(list)).text()
  const link = what === 'lot' ? /href="(\/(?:01|t)\/[^"]+)"/ : new RegExp(`href="(${list}/[^"?]+)"`)
  return link.exec(html)![1]!.replaceAll('&amp;', '&')
}

async function expectOneLanguage(page: Page, { path, isPassport = false }: PublicPage) {
  const english = /^\/en(\/|$)/.test(path)
  await expect(page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'vi-VN')
  await expect(page.locator('h1')).toHaveCount(1)
  await expect(page).toHaveTitle(/\S.* · OCOP Connect$/)
  if (isPassport || ['/dang-nhap', '/dang-ky'].includes(path))
    return expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
  const here = new URL(page.url())
  expect(new URL(canonical!).pathname).toBe(here.pathname)
  for (const language of ['vi', 'en', 'x-default']) await expect(page.locator(`link[rel=alternate][hreflang=${language}]`)).toHaveCount(1)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /\S{2,}/)
}

async function expectStructuredData(page: Page, { data }: PublicPage) {
  const told = await page.locator('script[type="application/ld+json"]').allTextContents()
  const parsed = told.map(text => JSON.parse(text) as { '@type': string; name?: string })
  expect(parsed.map(one => one['@type'])).toEqual(data ? [data] : [])
  if (data) expect(parsed[0]?.name).toBeTruthy()
}

/** The page can be read before any other file has come, and wakes from few scripts. */
async function expectLight(page: Page, html: string, { isPassport }: PublicPage) {
  expect(html).not.toContain('rel="stylesheet"')
  const scripts = firstLoadScripts(html)
  expect(scripts.length).toBeLessThanOrEqual(isPassport ? 0 : MOST_SCRIPTS)
  expect(await bytesOf(page, scripts)).toBeLessThanOrEqual(MOST_SCRIPT_BYTES)
}

/** A page wider than the phone makes everything else jump when swiped. */
async function expectNoSidewaysScroll(page: Page) {
  await page.setViewportSize({ width: NARROW, height: 740 })
  const { wide, tooWide } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    tooWide: [...document.querySelectorAll('main *')]
      .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(0, 3)
      .map(one => one.outerHTML.slice(0, 120)),
  }))
  expect(wide, tooWide.join('\n')).toBeLessThanOrEqual(0)
}

for (const one of PAGES) {
  // light on a desk and dark on a phone: the colours do not depend on the width
  test(`${one.path} is sound`, async ({ page, isMobile }) => {
    await page.emulateMedia({ colorScheme: isMobile ? 'dark' : 'light' })
    await watchLayoutShift(page)
    const response = await page.goto(await addressOf(page, one.path), { waitUntil: 'networkidle' })
    expect(response!.status()).toBe(one.status ?? 200)
    if (!one.status) await expectOneLanguage(page, one)
    await expectStructuredData(page, one)
    expect(await layoutShiftOf(page)).toBeLessThan(MOST_LAYOUT_SHIFT)
    await expectLight(page, await response!.text(), one)
    await expectAccessible(page)
    if (isMobile) await expectNoSidewaysScroll(page)
  })
}

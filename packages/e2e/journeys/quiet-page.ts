import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'

const OURS = /^(https?:\/\/(localhost|127\.0\.0\.1)[:/]|data:|blob:)/
const EXPECTED_NOISE = /Failed to load resource: (the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED)/

interface Quiet {
  readonly page: Page
}

/** A page that fails its test when it asks another host for something, or says anything on the console. */
export const test = base.extend<Quiet>({
  page: async ({ page }, use) => {
    const noise: string[] = []
    page.on('request', request => {
      if (!OURS.test(request.url())) noise.push(`asked another host: ${request.url()}`)
    })
    page.on('console', message => {
      if (['error', 'warning'].includes(message.type()) && !EXPECTED_NOISE.test(message.text())) noise.push(`console: ${message.text()}`)
    })
    page.on('pageerror', error => noise.push(`page error: ${error.message}`))
    await use(page)
    expect(noise).toEqual([])
  },
})

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Nothing that axe finds serious, or anything at all against WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  // a button just pressed is still under the pointer; the component library's toaster keeps focus guards of its own
  await page.mouse.move(0, 0)
  await page.waitForTimeout(400)
  const { violations } = await new AxeBuilder({ page }).exclude('[aria-label="Notifications (F8)"]').withTags(RULES).analyze()
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([])
}

/** Signs in as one of the demo accounts and waits until the workspace is there. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page.goto('/dang-nhap', { waitUntil: 'networkidle' })
  await page.getByLabel('E-mail').fill(`${account}@demo.ocop`)
  await page.getByLabel('Mật khẩu').fill('ocop-demo-2026')
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL(/\/lam-viec/)
}

export { expect }

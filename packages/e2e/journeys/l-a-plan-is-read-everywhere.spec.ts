import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const DEMO_2024 = /Kế hoạch thực hiện Chương trình OCOP năm 2024/
const DEMO_2026 = /Kế hoạch thực hiện Chương trình OCOP năm 2026/

test('a figure’s way through the year is drawn, and told as a table', async ({ page }) => {
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/ke-hoach')
  await page.getByRole('link', { name: DEMO_2024 }).click()
  await page.getByLabel('Chọn chỉ tiêu').selectOption('T4')
  const trend = page.getByRole('figure').filter({ hasText: 'Diễn biến qua các lần chốt số' })
  await expect(trend.locator('svg circle').nth(10)).toBeVisible()
  await expect(trend.getByText(/31\/12\/2024/).first()).toBeAttached()
  await expectAccessible(page)
})

test('what is at risk is told while it can still be helped, and the report is there to be taken along', async ({ page }) => {
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/ke-hoach')
  await page.getByRole('link', { name: DEMO_2026 }).click()
  // later than the plan's year nothing is at risk any more: it is met or missed
  if (new Date().getFullYear() === 2026) {
    await expect(page.getByRole('heading', { name: /\d+ chỉ tiêu có nguy cơ không đạt/ })).toBeVisible()
    await expect(page.getByText('Có nguy cơ', { exact: true }).first()).toBeVisible()
  }
  for (const [format, head] of [
    ['PDF', '%PDF-'],
    ['XLSX', 'PK'],
  ] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: `Báo cáo tổng kết (${format})` }).click()
    const file = await (await coming).createReadStream()
    const bytes = Buffer.concat(await file.toArray())
    expect(bytes.subarray(0, head.length).toString()).toBe(head)
    expect(bytes.length).toBeGreaterThan(5_000)
  }
})

const PAGES = {
  canbo: [
    '/lam-viec',
    '/lam-viec/can-bo/ho-so',
    '/lam-viec/can-bo/hoi-dong',
    '/lam-viec/can-bo/quyet-dinh',
    '/lam-viec/can-bo/cong-nhan',
    '/lam-viec/nhac-viec',
    '/lam-viec/ke-hoach',
    '/lam-viec/ke-hoach/so',
    '/lam-viec/ke-hoach/so/ho-tro',
  ],
  thanhvien1: ['/lam-viec/hoi-dong', 'link of /lam-viec/hoi-dong'],
  chuthe2: ['/lam-viec/chu-the/ho-so', 'link of /lam-viec/chu-the/ho-so'],
} as const

for (const [account, paths] of Object.entries(PAGES)) {
  test(`${account} works in English and in the dark, on a narrow phone`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 740 })
    await signIn(page, account)
    for (const path of paths) {
      await test.step(path, async () => {
        const list = /^link of (.+)$/.exec(path)?.[1]
        await page.goto(`/en${list ?? path}`, { waitUntil: 'networkidle' })
        if (list) await page.getByRole('main').locator(`a[href*="${list}/"]:not([href$="/moi"])`).first().click()
        await expect(page.locator('h1')).toHaveCount(1)
        await expect(page.locator('html')).toHaveAttribute('lang', 'en')
        await page.waitForLoadState('networkidle')
        const words = await page.getByRole('main').innerText()
        expect(words.match(/\b[A-Z]{3,}_[A-Z_]+\b|\b[a-z]+Work\.\w+/g) ?? []).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        )
        await expectAccessible(page)
      })
    }
  })
}

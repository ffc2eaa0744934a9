import { expect, test } from './quiet-page.ts'

test('turns dark with the system while it is open', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveClass(/dark/)
})

test('parts that sleep until they are reached lead on without loading the page anew, in both languages', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' })
  await page.evaluate(() => document.documentElement.setAttribute('data-first', ''))
  const main = page.getByRole('main')
  const steps = [
    { link: main.getByRole('link', { name: /Tam Kỳ/ }).first(), title: /Tam Kỳ/ },
    { link: main.getByRole('link', { name: 'Nước mắm làng Bích Họa' }).first(), title: 'Nước mắm làng Bích Họa' },
    { link: main.getByRole('navigation').getByRole('link', { name: 'Sản phẩm' }), title: 'Sản phẩm OCOP' },
    { link: page.getByRole('link', { name: /English/ }), title: 'OCOP products' },
    { link: page.getByRole('contentinfo').getByRole('link').first(), title: /About/ },
    { link: page.getByRole('banner').getByRole('link', { name: 'Fairs' }).first(), title: /Fairs/ },
  ]
  for (const { link, title } of steps) {
    // as a hand does: it is there before it presses
    await link.hover()
    await link.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
  await expect(page.locator('html[data-first]')).toHaveCount(1)
})

test('search engines find everything public, in both languages', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain('Disallow: /lam-viec')
  const index = await (await request.get(new URL(/^Sitemap: (.+)$/m.exec(robots)![1]!).pathname)).text()
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
  expect(files).toHaveLength(2)
  for (const file of files) {
    // written with the host that visitors use
    expect(new URL(file).host).toBe(new URL(baseURL!).host)
    const sitemap = await (await request.get(file)).text()
    const prefix = file.includes('en.xml') ? '/en' : ''
    for (const path of [
      '/san-pham/nuoc-mam-lang-bich-hoa',
      '/dia-phuong/thang-binh',
      '/chu-the/htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang',
    ])
      expect(sitemap).toContain(`${prefix}${path}</loc>`)
    for (const language of ['vi-VN', 'en', 'x-default']) expect(sitemap).toContain(`hreflang="${language}"`)
    expect(sitemap).not.toMatch(/lam-viec|dang-nhap|\/t\//)
  }
})

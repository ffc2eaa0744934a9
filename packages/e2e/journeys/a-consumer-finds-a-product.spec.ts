import { expect, expectAccessible, test } from './quiet-page.ts'

test('searches without diacritics, and finds the fish sauce on a shelf with its star, fair and lot', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' })
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Tìm sản phẩm' }).first().fill('nuoc mam')
  await page.getByRole('button', { name: 'Tìm', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('nuoc mam')
  await page.getByRole('link', { name: 'Nước mắm làng Bích Họa' }).first().click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nước mắm làng Bích Họa')
  await expect(page.getByRole('img', { name: 'OCOP 4 sao còn hiệu lực' }).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Đang bán tại' })).toContainText(/Còn \d+/)
  await expect(page.getByRole('heading', { name: 'Gặp sản phẩm ở hội chợ' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Lô DEMO-NMBH-01' }).click()
  await expect(page.getByRole('heading', { name: 'Hành trình của lô hàng' })).toBeVisible()
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0)
  await expectAccessible(page)
})

for (const words of ['Nước mắm Bích Hoạ', 'nuoc mam bich hoa', 'NƯỚC MẮM LÀNG', 'nuoc mam lang bich', 'nuoc mam bihc hoa']) {
  test(`finds it by “${words}”`, async ({ page }) => {
    await page.goto(`/san-pham?q=${encodeURIComponent(words)}`)
    const direct = page.getByRole('link', { name: 'Nước mắm làng Bích Họa' }).first()
    if (!(await direct.isVisible())) await page.getByText('Có phải bạn muốn tìm:').locator('..').getByRole('link').first().click()
    await expect(direct).toBeVisible()
  })
}

test('narrows by facets that stand in the address, with counts that hold', async ({ page, isMobile }) => {
  await page.goto('/san-pham', { waitUntil: 'networkidle' })
  if (isMobile) await page.getByRole('button', { name: /Bộ lọc/ }).click()
  const four = page.getByRole('checkbox', { name: /^4 sao/ }).locator('visible=true')
  const counted = Number(await four.locator('..').locator('span').last().innerText())
  await four.check()
  await expect(page).toHaveURL(/sao=4/)
  await expect(page.getByText(`${counted} sản phẩm`, { exact: true })).toBeAttached()
  await page.reload()
  await expect(page.getByText(`${counted} sản phẩm`, { exact: true })).toBeAttached()
})

test('goes from the tile map to a district and reads the site in English', async ({ page }) => {
  await page.goto('/dia-phuong', { waitUntil: 'networkidle' })
  await expect(page.getByRole('list', { name: /Bản đồ ô/ }).getByRole('link')).toHaveCount(18)
  await expectAccessible(page)
  await page
    .getByRole('link', { name: /Thăng Bình/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thăng Bình')
  await expect(page.getByText(/Nay thuộc/).first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: /English/ }).click()
  await expect(page.getByRole('heading', { name: 'Producers' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('an expired star is never shown as valid', async ({ page }) => {
  await page.goto('/san-pham/tuong-ot-me-daichi')
  await expect(page.getByText('Hiện không có hạng sao còn hiệu lực')).toBeVisible()
  await expect(page.getByRole('img', { name: /còn hiệu lực/ })).toHaveCount(0)
  await expect(page.getByText(/Lịch sử công nhận/)).toBeVisible()
})

test('an unknown code leads to a page that helps', async ({ page }) => {
  await page.goto('/t/khong-co-that')
  await expect(page.getByRole('heading', { name: 'Không nhận ra mã này' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Tìm sản phẩm theo tên' })).toBeVisible()
})

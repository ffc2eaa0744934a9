import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

test('drafts a page, submits it, an officer publishes it', async ({ page, browser }) => {
  const name = `Mắm cái thử nghiệm ${Date.now().toString(36)}`
  await signIn(page, 'chuthe')
  await page.goto('/lam-viec/chu-the')
  await page.getByRole('link', { name: 'Tạo trang sản phẩm' }).click()
  await page.getByLabel('Tên sản phẩm').fill(name)
  await page.getByLabel('Bộ sản phẩm').selectOption('9')
  await page.getByLabel('GTIN').fill('8938500000011')
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByText('Số kiểm tra của GTIN không đúng').first()).toBeVisible()
  await page.getByLabel('GTIN').fill('')
  await page.getByRole('textbox', { name: 'Tóm tắt' }).fill('Mắm cái ủ chượp theo cách làm của làng.')
  await page
    .getByRole('textbox', { name: 'Câu chuyện sản phẩm' })
    .fill('Câu chuyện thử nghiệm dài vừa đủ để người đọc hiểu sản phẩm đến từ đâu và được làm thế nào.')
  await page.getByRole('textbox', { name: 'Thành phần' }).fill('Cá cơm, muối')
  await page.getByRole('textbox', { name: 'Cách dùng' }).fill('Chấm, nêm')
  await page.getByRole('textbox', { name: 'Bảo quản' }).fill('Nơi khô mát')
  await page.getByRole('textbox', { name: 'Quy cách' }).fill('hũ 300 g')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.getByRole('button', { name: 'Gửi duyệt' }).click()
  await expect(page.getByText('Chờ duyệt').first()).toBeVisible()

  const officer = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signIn(officer, 'canbo')
  await officer.goto('/lam-viec/can-bo')
  await officer.getByRole('link', { name }).click()
  await officer.getByRole('button', { name: 'Công bố' }).click()
  await expect(officer.getByText('Đã công bố').first()).toBeVisible()
  await expect
    .poll(async () => {
      await page.goto(`/san-pham?q=${encodeURIComponent(name)}`)
      return page.getByRole('link', { name }).count()
    })
    .toBeGreaterThan(0)
})

test('creates a lot, records its journey, and the scanned page shows it', async ({ page }) => {
  const code = `THU-${Date.now().toString(36).toUpperCase()}`
  await signIn(page, 'chuthe')
  await page.goto('/lam-viec/chu-the/lo-hang')
  await page.getByLabel(/^Sản phẩm/).selectOption({ label: 'Nước mắm làng Bích Họa' })
  await page.getByLabel('Mã lô').fill('lô có dấu')
  await page.getByLabel('Số lượng').fill('200')
  await page.getByLabel('Ngày sản xuất').fill('2026-11-01')
  await page.getByLabel('Hạn dùng').fill('2028-11-01')
  await page.getByRole('button', { name: 'Tạo lô' }).click()
  await expect(page.getByRole('alert').filter({ hasText: /GS1/ })).toBeVisible()
  await page.getByLabel('Mã lô').fill(code)
  await page.getByRole('button', { name: 'Tạo lô' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code)

  await page.getByLabel('Thời điểm').fill('2026-11-02T08:00')
  await page.getByLabel('Nơi').fill('Nhà ủ chượp, Tam Thanh')
  await page.getByLabel(/^Việc/).selectOption('PACKED')
  await page.getByRole('button', { name: 'Ghi lại' }).click()
  await expect(page.getByText('Nhà ủ chượp, Tam Thanh').first()).toBeVisible()
  await expect(page.getByRole('img', { name: `Mã QR của lô ${code}` })).toBeVisible()
  await expectAccessible(page)

  const address = await page.getByRole('link', { name: 'Trang người mua thấy' }).getAttribute('href')
  await page.goto(address!)
  await expect(page.getByRole('heading', { name: 'Nước mắm làng Bích Họa' })).toBeVisible()
  await expect(page.getByText('Đóng gói')).toBeVisible()
})

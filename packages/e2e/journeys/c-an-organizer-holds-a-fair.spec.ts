import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('plans a fair with its legal deadlines, takes an application, refuses one without a star, accepts', async ({ page, browser }) => {
  const name = `Hội chợ thử nghiệm ${Date.now().toString(36)}`
  await signIn(page, 'bantochuc')
  await page.goto('/lam-viec/hoi-cho')
  await page.getByRole('link', { name: 'Tạo hội chợ' }).click()
  await page.getByLabel('Tên hội chợ').fill(name)
  await page.getByLabel('Ngày khai mạc').fill(inDays(12))
  await page.getByLabel('Ngày bế mạc').fill(inDays(10))
  await expect(page.getByText('Ngày bế mạc phải từ ngày khai mạc trở đi.')).toBeVisible()
  await page.getByLabel('Ngày bế mạc').fill(inDays(14))
  await expect(page.getByText('Đăng ký tổ chức')).toBeVisible()
  await page.getByLabel('Địa điểm').fill('Quảng trường 24 tháng 3, Tam Kỳ')
  await page.getByLabel('Đơn vị hành chính').fill('Tam Kỳ')
  await page
    .getByRole('button', { name: /Tam Kỳ/ })
    .first()
    .click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  const slug = new URL(page.url()).pathname.split('/').at(-1)!
  await page.getByRole('button', { name: 'Công bố hội chợ' }).click()
  await page.getByLabel('Nhận đăng ký đến').fill(`${inDays(5)}T17:00`)
  await page.getByRole('button', { name: 'Mở đăng ký gian hàng' }).click()
  await expect(page.getByText('Đang nhận đăng ký').first()).toBeVisible()

  const producer = await (await browser.newContext({ locale: 'vi-VN' })).newPage()
  await signIn(producer, 'chuthe')
  await producer.goto(`/lam-viec/chu-the/hoi-cho/${slug}`)
  await producer.getByLabel(/Nước mắm làng Bích Họa/).check()
  await producer.getByRole('button', { name: 'Đăng ký gian hàng' }).click()
  await expect(producer.getByText('Đăng ký của tôi')).toBeVisible()
  await expect(producer.getByText(name)).toBeVisible()

  await page.reload()
  await page.getByRole('button', { name: 'Nhận', exact: true }).click()
  await expect(page.getByText('Đã nhận').first()).toBeVisible()
  await page.goto(`/hoi-cho/${slug}`)
  await expect(page.getByRole('link', { name: 'Nước mắm làng Bích Họa' })).toBeVisible()
})

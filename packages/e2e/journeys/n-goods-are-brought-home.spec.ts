import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { left, put, SAUCE, signUp } from './shopping.ts'

test.use({ actionTimeout: 10_000 })

test('goods are brought to the door: the fee is told before ordering, a first try fails, the second is paid in cash', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const another = async () => (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  const passerBy = await another()
  const before = await left(passerBy, 'Tam Kỳ')

  await page.goto(SAUCE.path, { waitUntil: 'networkidle' })
  await put(page, 'Tam Kỳ', 2)
  await page.getByRole('link', { name: 'Giỏ hàng (1)' }).click()
  await page.waitForURL(/\/gio-hang/)
  await page.getByRole('button', { name: 'Giữ hàng' }).click()
  await page.waitForURL(/\/dang-nhap/)
  await signUp(page)
  await page.waitForURL(/\/dat-hang\//)

  await page.getByRole('radio', { name: 'Giao tận nơi' }).check()
  await page.getByLabel('Giao đến khu vực').selectOption({ index: 1 })
  await expect(page.getByText('Phí giao hàng')).toBeVisible()
  await expect(page.getByText('20.000')).not.toHaveCount(0)
  await page.getByLabel('Số nhà, đường, thôn').fill('Thôn Mẫu (demo)')
  await page.getByLabel('Số điện thoại').fill('0905 123 456')
  await page.getByRole('radio', { name: 'Trả tiền khi nhận hàng tại nhà' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Đặt hàng/ }).click()
  await page.waitForURL(/\/don-hang\//)
  await expect(page.getByText('Thôn Mẫu (demo)')).toBeVisible()
  await expectAccessible(page)
  const number = /DH\w{10}/.exec(await page.getByRole('heading', { level: 1 }).innerText())![0]

  const staff = await another()
  await signIn(staff, 'diemban')
  await staff.goto('/lam-viec/diem-ban')
  await staff.getByRole('link', { name: 'Đơn hàng', exact: true }).click()
  await staff.getByRole('searchbox').fill(number.slice(5))
  await staff.getByRole('button', { name: 'Tìm' }).click()
  await staff.getByRole('link', { name: number }).click()
  await staff.getByRole('button', { name: 'Đã soạn xong' }).click()
  await staff.getByRole('button', { name: 'Bắt đầu giao hàng' }).click()
  await expect(staff.getByRole('button', { name: 'Ghi nhận chưa giao được' })).toBeVisible()
  await expectAccessible(staff)
  await staff.getByRole('button', { name: 'Không có ai ở nhà' }).click()
  await staff.getByRole('button', { name: 'Ghi nhận chưa giao được' }).click()
  await expect(page.getByText('Giao chưa được').first()).toBeVisible({ timeout: 20_000 })
  expect(await left(passerBy, 'Tam Kỳ')).toBe(before - 2)
  await staff.getByRole('button', { name: 'Bắt đầu giao hàng' }).click()
  await staff.getByLabel('Ai nhận hàng').fill('Người nhà (demo)')
  await staff.getByRole('button', { name: /Đã thu .* và giao xong/ }).click()
  await expect(staff.getByText('Người nhận: Người nhà (demo)')).toBeVisible()
  await expect(page.getByText('Đã nhận hàng').first()).toBeVisible({ timeout: 20_000 })
  expect(await left(passerBy, 'Tam Kỳ')).toBe(before - 2)
})

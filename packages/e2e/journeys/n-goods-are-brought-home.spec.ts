import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { left, put, SAUCE, signUp } from './shopping.ts'
import { open } from './point-work.ts'

const POINT = 'Trung tâm giới thiệu và bán sản phẩm OCOP Tam Kỳ'

test.use({ actionTimeout: 10_000 })

const dong = (amount: number) => new Intl.NumberFormat('vi-VN', { style: 'currency', currency: 'VND' }).format(amount)

/** A till at Tam Kỳ whose drawer is opened with 100,000 đồng; answers its name. */
async function openDrawer(page: Page): Promise<string> {
  const name = `Máy giao hàng ${Date.now().toString(36)}`
  await page.goto('/lam-viec/quay-ban')
  const slow = Promise.withResolvers<void>()
  await page.route('**/graphql', async route => {
    if (route.request().postData()?.includes('"entries":')) await slow.promise
    await route.continue()
  })
  await page.getByLabel('Điểm bán').selectOption({ label: `${POINT} (demo)` })
  await page.getByLabel('Tên máy').fill(name)
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click()
  await page.getByRole('button', { name: 'Két tiền' }).click()
  await page.getByLabel('Tiền đầu ca').fill('100000')
  await page.getByRole('button', { name: 'Mở két' }).click()
  await expect(page.getByText(/Mở từ/)).toBeVisible()
  // written while the till was sending: it goes right after that, not with the next round
  slow.resolve()
  await expect(page.getByText('Đã gửi hết')).toBeVisible()
  return name
}

test('goods are brought to the door: the fee is told before ordering, a first try fails, the second is paid in cash, and one piece comes back', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
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
  await expect(page.getByText('Phí giao hàng', { exact: true })).toBeVisible()
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
  await open(staff, 'Bán hàng', 'Đơn hàng')
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
  const orderPage = staff.url()
  const till = await openDrawer(staff)
  await staff.goto(orderPage)
  await staff.getByLabel('Tiền mặt bỏ vào két của máy').selectOption({ label: till })
  await staff.getByLabel('Ai nhận hàng').fill('Người nhà (demo)')
  const taken = staff.getByRole('button', { name: /Đã thu .* và giao xong/ })
  const collected = Number(/([\d.]+)\s₫/.exec(await taken.innerText())![1]!.replaceAll('.', ''))
  await taken.click()
  await expect(staff.getByText('Người nhận: Người nhà (demo)')).toBeVisible()
  await expect(page.getByText('Đã nhận hàng').first()).toBeVisible({ timeout: 20_000 })
  expect(await left(passerBy, 'Tam Kỳ')).toBe(before - 2)

  // one of the two was not wanted: it goes back on the shelf, and the money back to the customer
  const ask = async () => {
    await page.getByRole('button', { name: 'Trả lại hàng' }).click()
    await page.getByRole('combobox', { name: 'Lý do' }).selectOption({ label: 'Giao nhầm hàng' })
    // its two bottles may be of two lots, a line each
    await page
      .getByRole('spinbutton', { name: /Số lượng trả/ })
      .first()
      .fill('1')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Gửi yêu cầu trả hàng' }).click()
    await expect(page.getByText('Chờ điểm bán trả lời')).toBeVisible()
  }
  await ask()
  await page.getByRole('button', { name: 'Giữ hàng, rút yêu cầu' }).click()
  await expect(page.getByText('Đã rút yêu cầu trả hàng')).toBeVisible()
  await ask()
  await open(staff, 'Bán hàng', 'Trả hàng')
  const request = staff.getByRole('listitem').filter({ hasText: number })
  await expectAccessible(staff)
  await request.getByRole('button', { name: 'Nhận lại hàng' }).click()
  await request.getByRole('button', { name: 'Đã nhận hàng về' }).click()
  await request.getByLabel('Tiền mặt lấy từ két của máy').selectOption({ label: till })
  await request.getByRole('button', { name: /tiền mặt/ }).click()
  await expect(request).toHaveCount(0)
  await expect(page.getByText('Đã hoàn tiền')).toBeVisible({ timeout: 20_000 })
  expect(await left(passerBy, 'Tam Kỳ')).toBe(before - 1)

  // the drawer should hold what it began with and what was brought home, less what was given back
  await open(staff, 'Sổ sách', 'Quản lý máy quầy')
  const shift = staff.getByRole('listitem').filter({ hasText: `${till} ·` })
  const refunded = (collected - 20_000) / 2
  await expect(shift).toContainText(`Đã cộng ${dong(collected)}`)
  await expect(shift).toContainText(`Đã trừ ${dong(refunded)}`)
  await expect(shift).toContainText(dong(100_000 + collected - refunded))
})

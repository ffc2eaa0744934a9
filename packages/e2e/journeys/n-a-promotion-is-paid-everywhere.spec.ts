import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { open } from './point-work.ts'
import { put, rowOf, signUp } from './shopping.ts'

const OIL = { name: 'Dầu phụng nguyên chất Bảo Tâm', path: '/san-pham/dau-phung-nguyen-chat-bao-tam' }
const POINT = 'Trung tâm giới thiệu và bán sản phẩm OCOP Tam Kỳ'

const dong = (amount: number) => new RegExp(`(?<![\\d.])${amount.toString().replaceAll(/\B(?=(\d{3})+$)/g, '\\.')}\\s₫`)
const priceIn = (text: string) => Number(/([\d.]+)\s₫/.exec(text)![1]!.replaceAll('.', ''))

async function narrow(page: Page) {
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function sellAtTill(page: Page, price: number) {
  await page.goto('/lam-viec/quay-ban')
  await page.getByLabel('Điểm bán').selectOption({ label: `${POINT} (demo)` })
  await page.getByLabel('Tên máy').fill(`Máy khuyến mại ${Date.now().toString(36)}`)
  await page.getByRole('button', { name: 'Đăng ký máy này' }).click()
  await page.getByLabel('Quét hoặc gõ mã').fill('dau phung bao tam')
  await page.getByRole('button', { name: new RegExp(OIL.name) }).click()
  await page.getByRole('button', { name: /^Thanh toán/ }).click()
  await page.getByLabel('Khách đưa').fill('500000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã bán, phiếu số 1', { exact: true })).toBeVisible()
  await expect(page.locator('dl').filter({ hasText: 'Khách đưa' })).toContainText(dong(price))
}

test('a manager is told what the law allows, announces a promotion, and shop, basket and till ask the same lower price', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const customer = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  await customer.goto(OIL.path)
  const before = priceIn(await rowOf(customer, POINT).innerText())
  const price = Math.ceil((before * 80) / 100)

  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/diem-ban')
  await page.getByRole('link', { name: new RegExp(POINT) }).click()
  await open(page, 'Bán hàng', 'Giá bán')
  await expect(page.getByRole('list', { name: 'Bảng giá của điểm' }).getByText(OIL.name)).toBeVisible()
  await expectAccessible(page)
  await narrow(page)
  await open(page, 'Bán hàng', 'Khuyến mại')
  await page.getByRole('link', { name: 'Tạo khuyến mại' }).click()
  await page.getByLabel('Tên khuyến mại').fill('Tuần dầu phụng (demo)')
  await page.getByLabel('Thêm sản phẩm').selectOption({ label: OIL.name })
  const share = page.getByLabel(`Mức giảm hoặc giá của ${OIL.name}`)
  await share.fill('60')
  await expect(page.getByRole('alert')).toContainText('tối đa 50%')
  await expect(page.getByRole('alert')).toContainText('điều 7 khoản 1')
  await expect(page.getByRole('button', { name: 'Công bố' })).toBeDisabled()
  await expectAccessible(page)
  await narrow(page)
  await share.fill('20')
  await expect(page.getByText('Trong mức pháp luật cho phép')).toBeVisible()
  await page.getByRole('button', { name: 'Công bố' }).click()
  const card = page.locator('[data-promotion]').filter({ hasText: 'Tuần dầu phụng (demo)' }).first()
  await expect(card).toContainText('Đang diễn ra')

  await customer.goto(OIL.path)
  await expect(rowOf(customer, POINT).getByText(dong(price)).first()).toBeVisible()
  await expect(rowOf(customer, POINT).locator('del')).toHaveText(dong(before))
  await put(customer, POINT, 1)
  await customer.getByRole('link', { name: 'Giỏ hàng (1)' }).click()
  await customer.getByRole('button', { name: 'Giữ hàng' }).click()
  await customer.waitForURL(/\/dang-nhap/)
  await signUp(customer)
  await customer.waitForURL(/\/dat-hang\//)
  const order = customer.getByRole('region', { name: new RegExp(POINT) })
  await expect(order.locator('del')).toHaveText(dong(before))
  await expect(order.getByRole('button', { name: /^Đặt hàng/ })).toContainText(dong(price))
  const promotions = page.url()
  await sellAtTill(page, price)

  await page.goto(promotions)
  await card.getByRole('button', { name: /^Kết thúc sớm/ }).click()
  await card.getByLabel('Lý do').fill('Hết hàng')
  await card.getByRole('button', { name: 'Kết thúc sớm', exact: true }).click()
  await expect(card).toContainText('Đã kết thúc sớm')
  await customer.goto(OIL.path)
  await expect(rowOf(customer, POINT).locator('del')).toHaveCount(0)
  await expect(rowOf(customer, POINT).getByText(dong(before)).first()).toBeVisible()
})

import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './quiet-page.ts'
import { SAUCE } from './shopping.ts'

const PHONE = { width: 390, height: 844 }

test.use({ actionTimeout: 10_000 })

/** Straight into the session: signing in is walked elsewhere. */
async function enter(page: Page, account: string) {
  const input = { email: `${account}@demo.ocop`, password: 'ocop-demo-2026' }
  const answer = await page.request.post('/api/auth/sign-in', { data: { by: 'password', input }, headers: { 'x-ocop-request': '1' } })
  expect(await answer.json()).toEqual({ outcome: 'Session' })
}

/** On a phone, where most people read and write them. */
async function expectFitForPhone(page: Page) {
  await page.setViewportSize(PHONE)
  await expectAccessible(page)
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(sideways).toBeLessThanOrEqual(0)
}

test('who was given the goods reviews them, everybody reads it, the producer answers, and the office takes it off on a ground', async ({
  page: customer,
  browser,
}) => {
  test.setTimeout(120_000)
  const words = `Thơm và đậm, chai bọc kỹ (${Date.now()})`
  const another = async () => (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  const reviewOn = (page: Page) => page.getByRole('listitem').filter({ hasText: words })

  await enter(customer, 'nguoitieudung')
  await customer.goto('/don-hang')
  await customer.getByRole('listitem').filter({ hasText: 'Chờ bạn đánh giá' }).first().getByRole('link').click()
  await customer.getByRole('button', { name: `Viết đánh giá: ${SAUCE.name}` }).click()
  await customer.getByRole('radio', { name: '5 trên 5 sao' }).check({ force: true })
  await customer.getByLabel('Nhận xét').fill(`${words} 0905 123 456`)
  await customer.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await expect(customer.getByRole('alert')).toContainText('không ghi số điện thoại')
  await customer.getByLabel('Nhận xét').fill(words)
  await expectFitForPhone(customer)
  await customer.getByRole('button', { name: 'Gửi đánh giá' }).click()
  await expect(customer.getByText('Đã gửi đánh giá')).toBeVisible()
  await customer.getByRole('button', { name: 'Rút lại' }).click()
  await customer.getByRole('button', { name: 'Đưa trở lại' }).click()
  await expect(customer.getByText('Đánh giá đã hiện trở lại')).toBeVisible()

  const reader = await another()
  await reader.goto(SAUCE.path)
  await expect(reader.getByRole('link', { name: /trên 5 sao, 7 đánh giá/ })).toBeVisible()
  await expect(reviewOn(reader)).toContainText('Người mua đã nhận hàng tại')
  await expect(reviewOn(reader)).not.toContainText('Người tiêu dùng')
  await reader.getByRole('link', { name: 'Đánh giá tiếp theo' }).click()
  await expect(reader.getByText('người nhận khen thơm')).toBeVisible()
  await expect(reviewOn(reader)).toHaveCount(0)
  await reader.getByRole('link', { name: '2 sao: 1 đánh giá' }).click()
  await expect(reader.getByText('nắp chai bị rỉ')).toBeVisible()
  await expect(reviewOn(reader)).toHaveCount(0)

  const producer = await another()
  await enter(producer, 'chuthe')
  await producer.goto('/lam-viec/chu-the/danh-gia')
  await reviewOn(producer).getByRole('button', { name: 'Trả lời' }).click()
  await reviewOn(producer).getByLabel('Trả lời người mua').fill('Cảm ơn bạn.')
  await expectFitForPhone(producer)
  await reviewOn(producer).getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(reviewOn(producer)).toHaveCount(0)
  await producer.goto(SAUCE.path)
  await expect(reviewOn(producer)).toContainText('Cảm ơn bạn.')
  await reviewOn(producer).getByRole('link', { name: 'Báo cáo' }).click()
  await producer.getByRole('radio', { name: 'Quảng cáo' }).check()
  await producer.getByRole('button', { name: 'Gửi báo cáo' }).click()
  await expect(producer.getByText('Đã gửi báo cáo')).toBeVisible()

  const officer = await another()
  await enter(officer, 'canbo')
  await officer.goto('/lam-viec/can-bo/danh-gia')
  await reviewOn(officer).getByRole('button', { name: 'Ẩn đánh giá' }).click()
  await reviewOn(officer).getByLabel('Lý do').fill('Không nói về sản phẩm.')
  await expectFitForPhone(officer)
  await reviewOn(officer).getByRole('button', { name: 'Ẩn đánh giá' }).click()
  await expect(reviewOn(officer)).toHaveCount(0)

  await reader.goto(SAUCE.path)
  await expect(reader.getByRole('link', { name: /trên 5 sao, 6 đánh giá/ })).toBeVisible()
  // a page behind others is not drawn, and complains that nobody used its letters
  await customer.bringToFront()
  await customer.reload()
  await expect(customer.getByText('Cơ quan quản lý đã ẩn đánh giá này')).toBeVisible()
  await expect(customer.getByText(/Quảng cáo.*Không nói về sản phẩm/)).toBeVisible()
  await customer.goto('/hop-thu')
  await expect(customer.getByRole('link', { name: 'Chủ thể đã trả lời đánh giá của bạn' }).first()).toBeVisible()
  await expect(customer.getByRole('link', { name: 'Đánh giá của bạn đã bị ẩn' })).toBeVisible()
})

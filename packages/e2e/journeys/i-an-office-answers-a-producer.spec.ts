import type { Page } from '@playwright/test'
import { aDossier } from './accepted-dossier.ts'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const REASON = 'Cùng một giỏ tre đã được đăng ký trong phường.'

test('an office declines one registration and admits another; it asks for more, gets it, and sees who opened a paper', async ({
  page,
  browser,
}) => {
  test.slow()
  const [declined, admitted] = [await aDossier('PROPOSED'), await aDossier('PROPOSED')]
  await signIn(page, 'canbo')
  await page.goto(`/lam-viec/can-bo/ho-so/${declined.id}`)
  await openScreening(page)
  await expectAccessible(page)
  await page.getByLabel('Lý do (chủ thể đọc được)').fill(REASON)
  await page.getByRole('button', { name: 'Không chấp nhận' }).click()
  await expect(page.getByText('Bị từ chối').first()).toBeVisible()
  await expect(page.getByText(REASON).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Tiếp nhận/ })).toHaveCount(0)

  await page.goto(`/lam-viec/can-bo/ho-so/${admitted.id}`)
  await openScreening(page)
  await page.getByLabel('Lý do (chủ thể đọc được)').fill('Giỏ khác hẳn về kiểu đan.')
  await page.getByRole('button', { name: 'Chấp nhận', exact: true }).click()
  await expect(page.getByText('được chấp nhận', { exact: true })).toBeVisible()
  await openPaper(page)
  await page.getByRole('button', { name: 'Yêu cầu bổ sung' }).click()
  await page.getByLabel('Cần bổ sung').fill('Ảnh bao bì mới\n\nPhiếu kiểm nghiệm')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi yêu cầu' }).click()
  await expect(page.getByText('Cần bổ sung').first()).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Phiếu kiểm nghiệm' }).first()).toBeVisible()

  const producer = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  await signIn(producer, 'chuthe')
  await producer.goto(`/lam-viec/chu-the/ho-so/${declined.id}/tien-trinh`)
  await expect(producer.getByText(REASON).first()).toBeVisible()
  await producer.goto(`/lam-viec/chu-the/ho-so/${admitted.id}/tien-trinh`)
  await expect(producer.getByText('Bổ sung theo yêu cầu rồi nộp lại.')).toBeVisible()
  await expect(producer.getByText('Ảnh bao bì mới').first()).toBeVisible()
  await expectAccessible(producer)
  await producer.goto(`/lam-viec/chu-the/ho-so/${admitted.id}/minh-chung`)
  await producer
    .getByText(/^Ai đã mở/)
    .first()
    .click()
  await expect(producer.getByText('người khác được phép xem').first()).toBeVisible()
  await producer.goto(`/lam-viec/chu-the/ho-so/${admitted.id}/nop`)
  await expect(producer.getByText('Nộp lại đưa hồ sơ thẳng về cơ quan đã yêu cầu bổ sung.')).toBeVisible()
  await producer.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await expect(producer.getByText('Chờ tiếp nhận').first()).toBeVisible()

  await page.reload()
  await expect(page.getByText(/^đã bổ sung /)).toBeVisible()
  await page.getByRole('button', { name: /^Tiếp nhận/ }).click()
  await expect(page.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()
})

test('a commune proposes nothing without a reason, and its reason ends the dossier', async ({ page }) => {
  const dossier = await aDossier('SUBMITTED')
  await signIn(page, 'canboxa')
  await page.goto(`/lam-viec/can-bo/ho-so/${dossier.id}`)
  for (const label of ['Nguồn gốc sản phẩm', 'Sử dụng lao động địa phương', 'Nguồn gốc ý tưởng', 'Bản sắc'])
    await page.getByLabel(label).fill('Không rõ.')
  await page.getByLabel('Không đề nghị').check()
  await page.getByLabel('Vì sao không đề nghị').fill('Nguyên liệu không phải của phường.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(page.getByText('Chưa được công nhận').first()).toBeVisible()
  await expect(page.getByText('Nguyên liệu không phải của phường.').first()).toBeVisible()
})

/** Open by itself where a product looks like another; else one opens it. */
async function openScreening(page: Page) {
  const form = page.locator('details').filter({ hasText: 'Xét đăng ký sản phẩm' })
  const reason = form.getByLabel('Lý do (chủ thể đọc được)')
  await expect(async () => {
    if (!(await reason.isVisible())) await form.locator('summary').click()
    await expect(reason).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

/** The office looks at the registration paper; the address is fetched as the browser would fetch it. */
async function openPaper(page: Page) {
  await page.getByText(/^Minh chứng chung của hồ sơ/).click()
  const paper = page.getByRole('link', { name: 'Giấy đăng ký kinh doanh' }).first()
  expect((await page.request.get((await paper.getAttribute('href'))!)).status()).toBe(200)
}

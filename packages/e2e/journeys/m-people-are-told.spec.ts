import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const SAUCE = '/san-pham/nuoc-mam-lang-bich-hoa'
const POINT = 'Tam Kỳ'

test.use({ actionTimeout: 10_000 })

const another = async (browser: Browser) => (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()

async function signUp(page: Page): Promise<void> {
  await page.goto('/dang-ky', { waitUntil: 'networkidle' })
  await page.getByLabel('Tên của bạn').fill('Khách hàng mẫu (demo)')
  await page.getByLabel('E-mail').fill(`khach-${Date.now()}@demo.ocop`)
  await page.getByLabel('Mật khẩu').fill('ocop-demo-2026')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await expect(page.getByRole('link', { name: 'Hộp thư', exact: true })).toBeVisible()
}

/** Orders one bottle, to be fetched tomorrow; answers the order's number. */
async function order(page: Page): Promise<string> {
  await page.goto(SAUCE)
  const row = page.getByRole('region', { name: 'Đang bán tại' }).getByRole('listitem').filter({ hasText: POINT }).first()
  await row.scrollIntoViewIfNeeded()
  await row.getByRole('spinbutton').fill('1')
  await row.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await expect(row.getByRole('status')).toContainText('Trong giỏ')
  await page.goto('/gio-hang')
  await page.getByRole('button', { name: 'Giữ hàng' }).click()
  await page.waitForURL(/\/dat-hang\//)
  await page.getByLabel('Số điện thoại').fill('0905 123 456')
  for (const choice of ['Ngày mai', '10:00–11:00', 'Trả tiền khi nhận hàng'])
    await page.getByRole('radio', { name: choice }).check({ force: true })
  await page.getByRole('button', { name: /^Đặt hàng/ }).click()
  // one order alone leads on to its page
  await page.waitForURL(/\/don-hang\//)
  const told = page.getByText(/DH[0-9A-Z]{10}/).first()
  await expect(told).toBeVisible()
  return /DH[0-9A-Z]{10}/.exec(await told.innerText())![0]
}

/** Where the letter about an order says how to stop such letters. */
async function optOutInLetter(number: string): Promise<string> {
  const directory = process.env['OCOP_MAIL_DIR']!
  let found: string | undefined
  await expect
    .poll(
      async () => {
        // the first letter makes the folder
        for (const name of await readdir(directory).catch(() => [])) {
          const letter = await readFile(path.join(directory, name), 'utf8')
          const head = letter.slice(0, letter.indexOf('\n\n')).replaceAll(/\r?\n[ \t]+/g, '')
          if (letter.includes(`${number} is ready`) || letter.includes(`Order ${number} `))
            found = /List-Unsubscribe:\s*<([^>]+)>/i.exec(head)?.[1]
        }
        return found
      },
      { timeout: 30_000 },
    )
    .toBeTruthy()
  return new URL(found!).pathname
}

test('a new order lights the bell at the counter without a reload; when it is ready, the customer’s', async ({ page, browser }) => {
  test.setTimeout(120_000)
  const staff = await another(browser)
  await signIn(staff, 'diemban')
  const secondTab = await staff.context().newPage()
  await secondTab.goto('/lam-viec/hop-thu')
  await expect(secondTab.getByRole('heading', { name: 'Hộp thư' })).toBeVisible()

  await signUp(page)
  const number = await order(page)

  // both tabs of the browser hear of it, over one connection
  await expect(staff.getByRole('link', { name: /Hộp thư: \d+ thông báo chưa đọc/ })).toBeVisible()
  await expect(secondTab.getByRole('link', { name: `Chưa đọc: Đơn mới ${number}` })).toBeVisible()
  await expectAccessible(secondTab)
  await staff.getByRole('link', { name: /Hộp thư/ }).click()
  await staff.getByRole('link', { name: `Chưa đọc: Đơn mới ${number}` }).click()
  await staff.waitForURL(/\/don-hang\//)
  await staff.getByRole('button', { name: 'Đã soạn xong' }).click()
  await expect(staff.getByText('Đã sẵn sàng, mời đến nhận')).toBeVisible()
  // what was read here is read there
  await expect(secondTab.getByRole('link', { name: `Đơn mới ${number}`, exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'Hộp thư: 1 thông báo chưa đọc' }).click()
  await page.waitForURL(/\/hop-thu/)
  await expect(page.getByText('Mời bạn đến')).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.getByRole('link', { name: `Chưa đọc: Đơn ${number} đã sẵn sàng` }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/don-hang\//)
  await expect(page.getByRole('link', { name: 'Hộp thư', exact: true })).toBeVisible()

  // a letter that has not left is not sent once it is not wanted any more
  const optOut = await optOutInLetter(number)
  await page.goto('/hop-thu')
  await page.getByText('Cách báo cho tôi').click()
  const settings = page.getByRole('listitem').filter({ hasText: 'Đơn của tôi đã sẵn sàng' })
  await settings.getByRole('checkbox', { name: 'E-mail' }).uncheck()
  await expect(page.getByText('Đã lưu lựa chọn')).toBeAttached()
  await expectAccessible(page)

  const stopped = await page.request.post(optOut, { form: { 'List-Unsubscribe': 'One-Click' } })
  expect(stopped.status()).toBe(204)
  await page.goto(optOut)
  await page.getByRole('button', { name: 'Ngừng gửi loại thư này' }).click()
  await expect(page.getByText('Đã ngừng gửi thư: Đơn của tôi đã sẵn sàng.')).toBeVisible()
  await expectAccessible(page)

  await staff.getByRole('button', { name: 'Đăng xuất' }).click()
  await staff.waitForURL(/\/$/)
  const [, status] = await secondTab.evaluate(async () => {
    const response = await fetch('/api/notices/stream')
    return [response.url, response.status] as const
  })
  expect(status).toBe(204)
})

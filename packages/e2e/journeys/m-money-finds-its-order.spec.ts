import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { today } from './today.ts'
import { open } from './point-work.ts'

test.use({ actionTimeout: 10_000 })

const DAY = () => today().split('-').toReversed().join('/')
const file = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
})
const tab = (page: Page, name: string | RegExp) => page.getByRole('navigation', { name: 'Lọc theo tình trạng' }).getByRole('link', { name })
const upload = (page: Page, name: string, lines: readonly string[]) => page.getByLabel('Chọn tệp sao kê').setInputFiles(file(name, lines))

test('a statement pays the order it names; what it does not explain a manager decides; a second time changes nothing', async ({ page }) => {
  test.setTimeout(90_000)
  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/diem-ban')
  await page.getByRole('link', { name: /Hội An/ }).click()
  await open(page, 'Bán hàng', 'Đơn hàng')
  await page.getByRole('link', { name: /Chờ tiền/ }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'Chờ chuyển khoản' }).first()
  const number = await card.getByRole('link').innerText()
  const total = Number(/([\d.]+)\s₫/.exec(await card.innerText())![1]!.replaceAll('.', ''))

  await open(page, 'Sổ sách', 'Sao kê')
  await expect(page.getByText('DEMO chuyen tien khong ghi noi dung')).toBeVisible()
  await expectAccessible(page)
  const words = `MBVCB ${number.slice(0, 5).toLowerCase()} ${number.slice(5)} chuyen tien`
  const lines = [
    'SAO KE TAI KHOAN (DEMO)',
    'Ngày giao dịch;Số bút toán;Ghi nợ;Ghi có;Nội dung',
    `${DAY()};FT-1;;${total.toLocaleString('vi-VN')};${words}`,
    `${DAY()};FT-2;;75.000;tien thue gian hang`,
    `${DAY()};FT-3;1.100;;phi`,
    `32/01/2026;FT-4;;1.000;sai`,
  ]
  await upload(page, 'sao-ke-thang-nay.csv', lines)
  await page.waitForURL(/\/sao-ke\/[0-9a-f-]{36}/)
  await expect(tab(page, '1 Khớp đơn')).toBeVisible()
  await expect(page.getByText('Ngày phải viết như 23/11/2026')).toBeVisible()
  await expectAccessible(page)
  await tab(page, '1 Khớp đơn').click()
  await page.getByRole('link', { name: number }).click()
  await expect(page.getByText(/Đã trả tiền/)).toBeVisible()

  await open(page, 'Sổ sách', 'Sao kê')
  const rent = page.getByRole('listitem').filter({ hasText: 'tien thue gian hang' })
  await rent.getByRole('button', { name: 'Không phải tiền hàng' }).click()
  await rent.getByLabel('Ghi chú').fill('Tiền thuê gian')
  await expectAccessible(page)
  await rent.getByRole('button', { name: /Để riêng 75/ }).click()
  await expect(rent).toHaveCount(0)
  await tab(page, /Không phải tiền hàng/).click()
  await expect(rent.getByText('“Tiền thuê gian”')).toBeVisible()
  await rent.getByRole('button', { name: 'Bỏ quyết định này' }).click()
  await expect(rent).toHaveCount(0)
  await tab(page, /Cần xử lý/).click()
  await expect(rent).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'thieu phi' }).getByText('trả trùng')).toBeVisible()

  // the match was a mistake: the order waits for its own money again
  await tab(page, /Đã khớp/).click()
  const mistaken = page.getByRole('listitem').filter({ hasText: words })
  await mistaken.getByRole('button', { name: 'Gỡ khỏi đơn', exact: true }).click()
  await mistaken.getByLabel('Lý do').fill('Tiền của đơn khác')
  await expectAccessible(page)
  await mistaken.getByRole('button', { name: /^Gỡ [\d.]+/ }).click()
  await expect(mistaken).toHaveCount(0)
  await tab(page, /Cần xử lý/).click()
  await expect(mistaken.getByText('Quản lý đã gỡ')).toBeVisible()

  // columns nobody knows: the person says which is which; and the same money is not counted twice
  await upload(page, 'la.csv', ['A;B;C;D', `${DAY()};FT-2;75000;tien thue gian hang`])
  await page.getByRole('combobox', { name: 'Ngày', exact: true }).selectOption({ index: 1 })
  await page.getByRole('combobox', { name: 'Mã giao dịch của ngân hàng', exact: true }).selectOption({ index: 2 })
  await page.getByRole('combobox', { name: 'Số tiền ghi có', exact: true }).selectOption({ index: 3 })
  await page.getByRole('combobox', { name: 'Nội dung', exact: true }).selectOption({ index: 4 })
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Đọc tệp theo các cột này' }).click()
  await page.waitForURL(/\/sao-ke\/[0-9a-f-]{36}/)
  await expect(tab(page, '1 Đã nhập trước đó')).toBeVisible()

  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of [page.url(), page.url().replace(/\/sao-ke\/.*/, '/sao-ke'), page.url().replace(/\/sao-ke\/.*/, '/giao-hang')]) {
    await page.goto(address.replace('/lam-viec', '/en/lam-viec'), { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  }
})

import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { open } from './point-work.ts'

const HEAD = 'Sản phẩm;Số lô;Hạn dùng;Số lượng;Ghi chú'
const fileOf = (name: string, ...lines: string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEAD, ...lines].join('\r\n')}\r\n`),
})

test('a manager sees what is wrong with a file, mends it, brings it in once, and takes the ledger out again', async ({ page }) => {
  test.setTimeout(90_000)
  const lot = `DK${Date.now()}`
  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/diem-ban')
  await page.getByRole('link', { name: /Tam Kỳ/ }).click()
  await open(page, 'Sổ sách', 'Nhập / xuất')
  await expect(page.getByRole('heading', { name: 'Nhập tồn đầu kỳ' })).toBeVisible()

  const choose = page.getByLabel('Chọn tệp')
  await choose.setInputFiles(
    fileOf(
      'ton-dau.csv',
      `nuoc-mam-lang-bich-hoa;${lot};31/12/2030;12;Đầu kỳ`,
      'khong-co-that;L1;;5;',
      `nuoc-mam-lang-bich-hoa;${lot}B;31/02/2031;1.200;`,
    ),
  )
  await expect(page.getByRole('heading', { name: 'ton-dau.csv: 1 dòng lên kệ được' })).toBeFocused()
  await expect(page.getByRole('row', { name: /3 khong-co-that.*Không có sản phẩm này/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /4 .*Hạn dùng: Không phải ngày/ })).toBeVisible()
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 900 })

  const mended = fileOf('ton-dau-2.csv', `nuoc-mam-lang-bich-hoa;${lot};31/12/2030;12;Đầu kỳ`, `nuoc-mam-lang-bich-hoa;${lot}B;;5;`)
  await choose.setInputFiles(mended)
  await page.getByRole('button', { name: 'Nhập cả 2 dòng' }).click()
  await expect(page.getByRole('heading', { name: 'ton-dau-2.csv: đã nhập 2 dòng lên kệ' })).toBeVisible()
  await choose.setInputFiles(mended)
  await page.getByRole('button', { name: 'Nhập cả 2 dòng' }).click()
  await expect(page.getByText('Đúng tệp này đã được nhập vào kệ trước đây')).toBeVisible()

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Sổ kho, CSV' }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  expect(text).toMatch(/^\uFEFFLúc,Loại,/)
  expect(text.split('\r\n').filter(line => line.includes(lot))).toHaveLength(2)
  const [workbook] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Tải Sổ kho, XLSX' }).click()])
  expect(workbook.suggestedFilename()).toBe('movements.xlsx')
})

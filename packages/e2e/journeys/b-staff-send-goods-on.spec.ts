import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { open } from './point-work.ts'

const PRODUCT = 'Nước mắm làng Bích Họa'

test('one point sends ten, another receives eight; a manager says what became of the rest, and both shelves are right', async ({
  page,
  browser,
}) => {
  const lot = `CK-${Date.now().toString(36).toUpperCase()}`
  const onShelf = async (at: typeof page, path: string) => {
    await at.goto(path)
    await at.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã lô' }).fill(lot)
    return at.getByRole('listitem').filter({ hasText: lot }).getByText(/^\d+$/)
  }

  await signIn(page, 'diemban')
  await page.goto('/lam-viec/diem-ban')
  await open(page, 'Kho', 'Nhập hàng')
  await page.getByLabel('Sản phẩm', { exact: true }).fill('bich hoa')
  await page.getByRole('button', { name: new RegExp(PRODUCT) }).click()
  await page.getByLabel('Mã lô').fill(lot)
  await page.getByLabel('Số lượng').fill('12')
  await page.getByRole('button', { name: 'Nhập vào kệ' }).click()
  await expect(page.getByText(`Đã nhập 12 ${PRODUCT}`).first()).toBeVisible()

  await open(page, 'Kho', 'Chuyển hàng')
  await page.getByRole('link', { name: 'Lập phiếu chuyển' }).first().click()
  await page.getByLabel('Điểm nhận').fill('ocop hoi an')
  await page.getByRole('button', { name: /Hội An/ }).click()
  await page.getByLabel('Quét hoặc gõ mã').fill(lot)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await expect(page.getByText('chuyển được 12')).toBeVisible()
  await page.getByLabel(`Số lượng ${PRODUCT}`).fill('10')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu phiếu nháp' }).click()
  await page.getByRole('button', { name: 'Đã soạn xong hàng' }).click()
  await page.getByRole('button', { name: 'Xuất hàng' }).click()
  await expect(page.getByText('Đang chuyển 10')).toBeVisible()
  const number = await page.getByRole('heading', { level: 1 }).innerText()
  const sent = page.url()
  const shelf = sent.replace(/\/chuyen-hang.*/, '')
  await expect(await onShelf(page, shelf)).toHaveText('2')

  const desk = await (await browser.newContext()).newPage()
  await signIn(desk, 'quanlydiemban')
  await desk.goto('/lam-viec/diem-ban')
  await desk.getByRole('link', { name: /Hội An/ }).click()
  await open(desk, 'Kho', 'Chuyển hàng')
  await desk.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await desk.getByLabel('Đã nhận').fill('8')
  await desk.getByLabel('Có chênh lệch').check()
  await desk.getByLabel('Hư hỏng').fill('1')
  await desk.getByLabel('Thiếu').fill('1')
  await desk.getByLabel('Mô tả chênh lệch').fill('Thùng móp')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await expect(desk.getByText('Đã nhận 8')).toBeVisible()
  await expect(desk.getByText('Đang chuyển 2')).toBeVisible()
  for (const reason of ['Vỡ nắp chai', 'Không tìm thấy trên xe']) {
    await desk.getByLabel('Lý do').first().fill(reason)
    await desk.getByRole('button', { name: 'Kết luận', exact: true }).first().click()
    await expect(desk.getByText(reason)).toBeVisible()
  }
  await expect(desk.getByText('Đã nhận đủ')).toBeVisible()
  const there = desk.url().replace(/\/chuyen-hang.*/, '')
  await expect(await onShelf(desk, there)).toHaveText('8')

  await page.goto(sent)
  await expect(page.getByText('Đã nhận đủ')).toBeVisible()
  await expect(page.getByText('Hư hỏng 1')).toBeVisible()
  await expect(page.getByText('Thiếu 1')).toBeVisible()
})

test('goods are carried to a fair, sold there, and the rest is back on the shelf', async ({ page }) => {
  const lot = `HC-${Date.now().toString(36).toUpperCase()}`
  await signIn(page, 'diemban')
  await page.goto('/lam-viec/diem-ban')
  await open(page, 'Kho', 'Nhập hàng')
  const shelf = page.url().replace(/\/nhap-hang.*/, '')
  await page.getByLabel('Sản phẩm', { exact: true }).fill('bich hoa')
  await page.getByRole('button', { name: new RegExp(PRODUCT) }).click()
  await page.getByLabel('Mã lô').fill(lot)
  await page.getByLabel('Số lượng').fill('10')
  await page.getByRole('button', { name: 'Nhập vào kệ' }).click()
  await expect(page.getByText(`Đã nhập 10 ${PRODUCT}`).first()).toBeVisible()

  await page.goto(`${shelf}/chuyen-hang/moi`)
  await page.getByLabel('Hội chợ', { exact: true }).check()
  await page.getByRole('combobox', { name: 'Hội chợ' }).selectOption({ index: 1 })
  await page.getByLabel('Quét hoặc gõ mã').fill(lot)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByLabel(`Số lượng ${PRODUCT}`).fill('6')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu phiếu nháp' }).click()
  await page.getByRole('button', { name: 'Đã soạn xong hàng' }).click()
  await page.getByRole('button', { name: 'Xuất hàng' }).click()
  await page.getByLabel(`Số đã bán: ${PRODUCT}`).fill('4')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Ghi bán' }).click()
  await expect(page.getByText('Còn 2 tại hội chợ')).toBeVisible()
  await page.getByRole('button', { name: 'Xác nhận đã nhận' }).click()
  await expect(page.getByText('Đã nhận đủ')).toBeVisible()

  await page.goto(shelf)
  await page.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã lô' }).fill(lot)
  await expect(page.getByRole('listitem').filter({ hasText: lot }).getByText(/^\d+$/)).toHaveText('6')
})

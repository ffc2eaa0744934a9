import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { open } from './point-work.ts'

const PRODUCT = 'Nước mắm làng Bích Họa'

test('receives a lot, sells from it, undoes, adjusts and counts; the product page follows at once', async ({ page, browser }) => {
  test.slow()
  const lot = `E2E-${Date.now().toString(36).toUpperCase()}`
  const consumer = await browser.newPage()
  const left = async () => {
    await consumer.goto('/san-pham/nuoc-mam-lang-bich-hoa')
    const row = consumer.getByRole('region', { name: 'Đang bán tại' }).getByRole('listitem').filter({ hasText: 'Tam Kỳ' }).first()
    return Number(/Còn ([\d.]+)/.exec(await row.innerText())?.[1]?.replaceAll('.', ''))
  }
  const before = await left()

  await signIn(page, 'diemban')
  await page.goto('/lam-viec/diem-ban')
  await open(page, 'Kho', 'Nhập hàng')
  await page.getByLabel('Sản phẩm', { exact: true }).fill('bich hoa')
  await page.getByRole('button', { name: new RegExp(PRODUCT) }).click()
  await page.getByLabel('Mã lô').fill(lot)
  await page.getByLabel('Số lượng').fill('12')
  await page.getByLabel('Hạn dùng').fill('2027-12-31')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Nhập vào kệ' }).click()
  await expect(page.getByText(`Đã nhập 12 ${PRODUCT}`).first()).toBeVisible()
  await expect.poll(left).toBe(before + 12)

  await open(page, 'Bán hàng', 'Bán tại quầy')
  await page.getByLabel('Quét hoặc gõ mã').fill(lot)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByLabel(`Số lượng ${PRODUCT}`).fill('2')
  await page.getByRole('button', { name: 'Bán', exact: true }).click()
  await expect(page.getByText(/Đã bán, tổng/).first()).toBeVisible()
  await expect.poll(left).toBe(before + 10)

  // the sale stands on top of today's at once, without asking for it
  const sale = page.getByRole('listitem').filter({ hasText: lot }).first()
  await sale.getByRole('button', { name: 'Huỷ phiếu bán' }).click()
  await sale.getByLabel('Lý do huỷ').fill('Khách đổi ý')
  await sale.getByRole('button', { name: 'Huỷ phiếu bán' }).click()
  await expect(sale.getByText('Đã huỷ: Khách đổi ý')).toBeVisible()
  await expect.poll(left).toBe(before + 12)

  await open(page, 'Hôm nay', 'Kệ hàng')
  await page.getByRole('button', { name: new RegExp(`lô ${lot}`) }).click()
  await page.getByLabel('Tăng hoặc giảm').fill('-3')
  await page.getByRole('button', { name: 'Điều chỉnh tồn kho', exact: true }).click()
  await expect.poll(left).toBe(before + 9)

  await open(page, 'Kho', 'Kiểm kê')
  await page.getByLabel(new RegExp(`Số đếm được của .*lô ${lot}`)).fill('8')
  await page.getByRole('button', { name: /Ghi kết quả kiểm kê/ }).click()
  await expect(page.getByText(`${lot}: 9 → 8`)).toBeVisible()
  await page.getByLabel(new RegExp(`Lý do lệch của .*lô ${lot}`)).selectOption('LOST')
  await page.getByRole('button', { name: 'Ghi lý do và sửa sổ' }).click()
  await expect(page.getByText('Đã ghi lý do, sổ đã khớp').first()).toBeVisible()
  await expect.poll(left).toBe(before + 8)
  await open(page, 'Kho', 'Sổ kho')
  await expect(page.getByRole('cell', { name: lot }).first()).toBeVisible()
  await expectAccessible(page)
})

test('refuses to sell more than there is, and says how much is left', async ({ page }) => {
  await signIn(page, 'diemban')
  await page.goto('/lam-viec/diem-ban')
  await open(page, 'Bán hàng', 'Bán tại quầy')
  await page.getByLabel('Quét hoặc gõ mã').fill('DEMO-NMBH-01')
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByLabel(`Số lượng ${PRODUCT}`).fill('999999')
  await page.getByRole('button', { name: 'Bán', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: /Không đủ hàng: chỉ còn \d+/ })).toBeVisible()
})

test('what was typed survives a lost network and a reload', async ({ page, context }) => {
  await signIn(page, 'diemban')
  await page.goto('/lam-viec/diem-ban')
  await open(page, 'Kho', 'Nhập hàng')
  await page.getByLabel('Sản phẩm', { exact: true }).fill('bich hoa')
  await page.getByRole('button', { name: new RegExp(PRODUCT) }).click()
  await page.getByLabel('Mã lô').fill('GIU-LAI')
  // what the page still fetches by itself is not the subject
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Nhập vào kệ' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Những gì bạn đã nhập vẫn còn' })).toBeVisible()
  await context.setOffline(false)
  await page.reload()
  await expect(page.getByLabel('Mã lô')).toHaveValue('GIU-LAI')
  await page.getByRole('button', { name: 'Bắt đầu lại' }).click()
})

test('a stranger to the point is told nothing of its shelf', async ({ page }) => {
  await signIn(page, 'chuthe')
  await page.goto('/lam-viec/diem-ban')
  await expect(page.getByText('Chưa tải được dữ liệu').or(page.getByText('Bạn chưa được giao điểm bán nào'))).toBeVisible()
})

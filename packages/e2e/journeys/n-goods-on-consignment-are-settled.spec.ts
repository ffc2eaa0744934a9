import type { Browser, Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const CAKE = 'Bánh dừa nướng Quý Thu'
const POINT = '/lam-viec/diem-ban'
const PRODUCER = '/lam-viec/chu-the/ky-gui'

async function another(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, account)
  return page
}

/** The manager's pages of a point, by a word of its name. */
async function openPoint(desk: Page, word: string): Promise<string> {
  await desk.goto(POINT)
  await desk.getByRole('link', { name: new RegExp(word) }).click()
  await desk.waitForURL(/\/lam-viec\/diem-ban\/[0-9a-f-]{36}/)
  return new URL(desk.url()).pathname
}

test('a point and a producer agree, goods are sold on consignment, the month is settled, disputed, accepted and paid', async ({
  page: desk,
  browser,
}) => {
  test.setTimeout(240_000)
  const lot = `KG-${Date.now().toString(36).toUpperCase()}`
  const producer = await another(browser, 'chuthe2')
  await producer.goto(PRODUCER)
  await producer.getByRole('link', { name: 'Thoả thuận ký gửi' }).click()
  const proposal = producer.getByRole('listitem').filter({ hasText: 'OCOP Hội An' }).first()
  await expectAccessible(producer)
  await proposal.getByRole('button', { name: 'Đồng ý' }).click()
  await expect(proposal.getByText('Đã thoả thuận')).toBeVisible()

  await signIn(desk, 'quanlydiemban')
  const hoiAn = await openPoint(desk, 'Điểm giới thiệu và bán sản phẩm OCOP Hội An')
  await desk.goto(`${hoiAn}/nhap-hang`)
  await desk.getByLabel('Sản phẩm', { exact: true }).fill('banh dua nuong quy thu')
  await desk.getByRole('button', { name: new RegExp(CAKE) }).click()
  await desk.getByLabel('Mã lô').fill(lot)
  await desk.getByLabel('Số lượng').fill('5')
  await desk.getByRole('radio', { name: 'Ký gửi' }).check()
  await desk.getByRole('button', { name: 'Nhập vào kệ' }).click()
  await expect(desk.getByText(`Đã nhập 5 ${CAKE}`).first()).toBeVisible()
  await desk.goto(`${hoiAn}/ban`)
  await desk.getByLabel('Quét hoặc gõ mã').fill(lot)
  await desk.getByRole('button', { name: 'Tìm', exact: true }).click()
  await desk.getByLabel(`Số lượng ${CAKE}`).fill('2')
  await desk.getByRole('button', { name: 'Bán', exact: true }).click()
  await expect(desk.getByText(/Đã bán, tổng/).first()).toBeVisible()

  await producer.goto(PRODUCER)
  const shelf = producer.locator('section').filter({ hasText: 'bán sản phẩm OCOP Hội An' }).getByRole('listitem').filter({ hasText: CAKE })
  await expect(shelf).toContainText(/Ký gửi\s*3/)
  await producer.getByRole('link', { name: 'Đã bán', exact: true }).click()
  await expect(producer.getByRole('heading', { name: /^Đến / }).first()).toBeVisible()

  const tamKy = await openPoint(desk, 'OCOP Tam Kỳ')
  await desk.goto(`${tamKy}/ky-gui/doi-soat`)
  await desk.getByRole('button', { name: /^Lập bảng kê tháng .*Quý Thu/ }).click()
  await expect(desk.getByText('Chờ chủ thể xác nhận')).toBeVisible()
  await expect(desk.getByRole('row').filter({ hasText: CAKE })).toBeVisible()
  await expectAccessible(desk)
  const [number] = /QT[0-9A-Z]{10}/.exec(await desk.locator('main').innerText())!

  await producer.goto(`${PRODUCER}/doi-soat`)
  await producer.getByRole('listitem').filter({ hasText: number }).getByRole('link').click()
  await producer.getByRole('button', { name: 'Chưa đúng' }).click()
  await producer.getByLabel('Sai ở đâu').fill('Thiếu một hộp hàng mẫu')
  await producer.getByLabel('Dòng nào').fill('1')
  await producer.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(producer.getByText('Chủ thể chưa đồng ý')).toBeVisible()

  await desk.reload()
  await expect(desk.getByText('Thiếu một hộp hàng mẫu')).toBeVisible()
  await desk.getByLabel('Trả lời chủ thể').fill('Đã tính thêm hộp mẫu')
  await desk.getByRole('button', { name: 'Thêm điều chỉnh' }).click()
  await desk.getByLabel('Dòng số').fill('1')
  await desk.getByLabel(/^Thêm \(\+\)/).fill('42400')
  await desk.getByLabel('Lý do').fill('Hộp mẫu')
  await desk.getByRole('button', { name: 'Gửi bản mới' }).click()
  await expect(desk.getByText('bản 2').first()).toBeVisible()

  await producer.reload()
  await producer.getByRole('button', { name: /^Xác nhận, nhận / }).click()
  await expect(producer.getByText('Chờ thanh toán')).toBeVisible()
  await desk.reload()
  await desk.getByRole('button', { name: 'Ghi nhận thanh toán' }).click()
  await expect(desk.getByText('Đã thanh toán').first()).toBeVisible()
  await producer.reload()
  await expect(producer.getByText('Đã thanh toán').first()).toBeVisible()
  await expectAccessible(producer)
})

test('a point buys: the producer confirms, the goods come, the invoice is paid', async ({ page: desk, browser }) => {
  test.setTimeout(120_000)
  const producer = await another(browser, 'chuthe')
  await producer.goto(`${PRODUCER}/mua-hang`)
  await producer.getByRole('listitem').filter({ hasText: 'Đã gửi' }).first().getByRole('link').click()
  await producer.getByLabel('Đơn giá').fill('52000')
  await producer.getByRole('button', { name: 'Xác nhận', exact: true }).click()
  await expect(producer.getByText('Đã xác nhận')).toBeVisible()
  const id = producer.url().split('/').at(-1)!

  await signIn(desk, 'quanlydiemban')
  const tamKy = await openPoint(desk, 'OCOP Tam Kỳ')
  await desk.goto(`${tamKy}/ky-gui/mua-hang/${id}`)
  await desk.getByLabel('Mã lô').fill(`MUA-${Date.now().toString(36).toUpperCase()}`)
  await desk.getByLabel('Số lượng').fill('24')
  await desk.getByRole('button', { name: 'Nhận hàng vào kệ' }).click()
  await expect(desk.getByText('Đã giao').first()).toBeVisible()
  await producer.reload()
  await producer.getByLabel('Số hoá đơn').fill('0000024')
  await producer.getByRole('button', { name: 'Gửi hoá đơn' }).click()
  await expect(producer.getByText('Chờ thanh toán')).toBeVisible()
  await desk.reload()
  await desk.getByRole('button', { name: 'Ghi nhận thanh toán' }).click()
  await expect(desk.getByText('Đã thanh toán').first()).toBeVisible()

  // a draft is put in other words, and thrown away
  await desk.goto(`${tamKy}/ky-gui/mua-hang`, { waitUntil: 'networkidle' })
  await desk.getByRole('button', { name: 'Đặt mua' }).click()
  await desk.getByLabel('Tìm sản phẩm').fill('bich hoa')
  await desk.getByRole('button', { name: /Nước mắm làng Bích Họa/ }).click()
  await desk.getByRole('button', { name: 'Lưu đơn nháp' }).click()
  await desk.getByRole('button', { name: 'Sửa đơn nháp' }).click()
  await desk.getByLabel(/^Số lượng/).fill('4')
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Lưu đơn nháp' }).click()
  await expect(desk.getByText('Đặt 4')).toBeVisible()
  await desk.getByRole('button', { name: 'Bỏ đơn nháp' }).click()
  await desk.getByRole('button', { name: 'Bỏ đơn nháp' }).click()
  await desk.waitForURL(/mua-hang$/)
  await expect(desk.getByText('Nháp')).toHaveCount(0)
})

test('a producer manages its own goods at a point until the point takes the permission back', async ({ page: desk, browser }) => {
  test.setTimeout(120_000)
  const producer = await another(browser, 'chuthe2')
  await producer.goto(`${PRODUCER}/tai-diem-ban`)
  await producer.getByRole('link', { name: 'Quản lý hàng' }).first().click()
  const lot = producer.getByRole('listitem').filter({ hasText: 'KG-BDQT-01' })
  await expect(lot).toContainText('25')
  await expectAccessible(producer)
  await lot.getByRole('button', { name: 'Lấy hàng về' }).click()
  await producer.getByRole('dialog').getByLabel('Số lượng').fill('5')
  await producer.getByRole('dialog').getByRole('button', { name: 'Lấy hàng về' }).click()
  await expect(lot).toContainText('20')

  await signIn(desk, 'quanlydiemban')
  const tamKy = await openPoint(desk, 'OCOP Tam Kỳ')
  await desk.goto(`${tamKy}/ky-gui/uy-quyen`)
  await desk.getByRole('button', { name: /^Thu lại quyền của / }).click()
  await expect(desk.getByText('Đã thu lại ngày').first()).toBeVisible()
  await producer.reload()
  await expect(producer.getByText('Điểm bán chưa cho phép, hoặc đã thu lại')).toBeVisible()
})

test('every page of it is sound in a narrow window, in English and in the dark', async ({ page: desk, browser }) => {
  test.setTimeout(240_000)
  await signIn(desk, 'quanlydiemban')
  const tamKy = await openPoint(desk, 'OCOP Tam Kỳ')
  const producer = await another(browser, 'chuthe')
  const walks = [
    [desk, ['', '/doi-soat', '/mua-hang', '/uy-quyen'].map(path => `/en${tamKy}/ky-gui${path}`)],
    [producer, ['', '/da-ban', '/thoa-thuan', '/doi-soat', '/mua-hang', '/tai-diem-ban'].map(path => `/en${PRODUCER}${path}`)],
  ] as const
  for (const [page, paths] of walks) {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' })
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360)
    }
  }
})

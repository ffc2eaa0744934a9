import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { open } from './point-work.ts'

/** Who proposed a point manages it as soon as it is approved, and asks others in. */
async function inviteSomebody(page: Page, file: string): Promise<void> {
  const email = `nhan-vien-${Date.now().toString(36)}@demo.ocop`
  await page.goto(file)
  await page.getByRole('link', { name: 'Mời nhân viên' }).click()
  await page.waitForURL(/\/nhan-vien$/)
  const nobodyYet = page.getByText('Mới có một mình bạn')
  await expect(async () => {
    await page.reload()
    await expect(nobodyYet).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await page.getByLabel('Thư điện tử của người được mời').fill(email)
  await page.getByRole('button', { name: 'Gửi lời mời' }).click()
  await expect(page.getByText(`Đã gửi lời mời đến ${email}`)).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: email })
  await row.getByRole('button', { name: /^Gửi lại/ }).click()
  await expect(row.getByRole('alert')).toContainText('chỉ gửi lại được sau 10 phút')
  await expectAccessible(page)
  await row.getByRole('button', { name: /^Thu hồi/ }).click()
  await expect(page.getByText(`Đã thu hồi lời mời đến ${email}`)).toBeVisible()
  await page.getByRole('button', { name: 'Mời lại' }).click()
  await expect(page.getByLabel('Thư điện tử của người được mời')).toHaveValue(email)
}

test('a point is proposed, reviewed, approved and opened, is on the map and in the list, and leaves both when it is suspended', async ({
  page,
  browser,
}) => {
  test.slow()
  const name = `Điểm bán thử ${Date.now().toString(36)}`
  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/mang-luoi')
  await page.getByRole('link', { name: 'Đề xuất điểm bán' }).click()
  await page.getByLabel('Đơn vị vận hành').selectOption({ label: 'Đơn vị vận hành điểm bán Tam Kỳ (demo)' })
  await page.getByLabel('Tên điểm bán').fill(name)
  await page.getByLabel('Xã, phường').fill('Bàn Thạch')
  await page.getByRole('button', { name: /Phường Bàn Thạch/ }).click()
  await page.getByLabel('Địa chỉ').fill('Chợ Bàn Thạch')
  await page.getByLabel('Trung tâm thương mại, siêu thị, chợ').check()
  await page.getByLabel('Sản phẩm OCOP được công nhận từ 3 sao').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi đề xuất' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const file = page.url()

  const office = await (await browser.newContext()).newPage()
  await signIn(office, 'canbo')
  await office.goto('/lam-viec/mang-luoi?tinh-trang=PROPOSED')
  await office.getByRole('link', { name }).click()
  const decide = async (action: string, more?: () => Promise<void>) => {
    await office.getByRole('button', { name: action, exact: true }).click()
    await more?.()
    await office.getByRole('button', { name: `Xác nhận: ${action}` }).click()
  }
  await decide('Nhận thẩm định')
  await decide('Chấp thuận')
  await expect(office.getByText('Chưa đạt đủ tiêu chí bắt buộc')).toBeVisible()
  await office.getByRole('button', { name: 'Thôi' }).click()
  await office.getByLabel('Sản phẩm bảo đảm quy định về chất lượng, an toàn và môi trường').first().check()
  await office.getByLabel('Biển hiệu theo mẫu nhận diện thống nhất của Bộ Công Thương').first().check()
  await office.getByLabel('Căn cứ cho: Biển hiệu').fill('Ảnh chụp khi kiểm tra')
  await office.getByRole('button', { name: 'Lưu bảng tiêu chí' }).click()
  await expect(office.getByText('Đã lưu bảng tiêu chí').first()).toBeVisible()
  await decide('Chấp thuận')
  // approved before anybody else looks: a page that was read too early offers no invitation
  await expect(office.getByRole('button', { name: 'Đưa vào hoạt động', exact: true })).toBeVisible()
  await inviteSomebody(page, file)
  await decide('Đưa vào hoạt động')
  await expect(office.getByRole('link', { name: 'Trang công khai' })).toBeVisible()
  await expectAccessible(office)

  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto('/mang-luoi?dia-ban=xa')
  const row = visitor.getByRole('row').filter({ hasText: 'Phường Bàn Thạch' })
  await expect(row.getByRole('link', { name })).toBeVisible()
  await row.getByRole('link', { name }).click()
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible()

  await decide('Tạm ngừng', () => office.getByLabel('Lý do').fill('Biển hiệu hỏng'))
  await expect(office.getByText('Biển hiệu hỏng')).toBeVisible()
  await visitor.goto(`/diem-ban?q=${encodeURIComponent(name)}`)
  await expect(visitor.getByText('Không có điểm bán')).toBeVisible()
  await visitor.goto('/mang-luoi?dia-ban=xa')
  await expect(visitor.getByRole('row').filter({ hasText: name })).toHaveCount(0)
  await page.goto(file)
  await expect(page.getByText('Biển hiệu hỏng')).toBeVisible()
})

test('coverage of 2024 grows to 18 of 18, and is 17 of 17 when a district has gone into another', async ({ page }) => {
  await page.goto('/mang-luoi?ngay=2024-03-31')
  await expect(page.getByText('6/18')).toBeVisible()
  await page.getByRole('link', { name: '31/12' }).click()
  await expect(page.getByText('18/18')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: '2025', exact: true }).click()
  // the days of another year stand under the same words: those of this one are pressed when they are there
  await expect(page.getByLabel('Ngày', { exact: true })).toHaveValue('2025-12-31')
  await page.getByRole('link', { name: '31/03' }).click()
  await expect(page.getByText('17/17')).toBeVisible()
})

test('an office reads assortment by origin on a day, and turnover against last year, and takes it along', async ({ page }) => {
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/mang-luoi/co-cau?ngay=2024-12-31')
  await expect(page.getByText(/điểm bán có đủ ba nguồn hàng vào ngày 31\/12\/2024/)).toBeVisible()
  const first = page.getByRole('group').filter({ hasText: 'Hội An' }).first()
  await first.locator('summary').click()
  await expect(first.getByRole('heading', { name: 'ngoài tỉnh' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Doanh thu' }).click()
  await expect(page.getByText('Cùng kỳ năm trước')).toBeVisible()
  await expectAccessible(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải CSV' }).click()
  expect((await saving).suggestedFilename()).toMatch(/^doanh-thu-\d{4}-01-01-.*\.csv$/)
})

test('a manager closes a day, and customers read it', async ({ page }) => {
  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/diem-ban')
  await page.getByRole('link', { name: /Hội An/ }).click()
  await open(page, 'Điểm bán', 'Giờ mở cửa')
  await page.getByRole('button', { name: 'Thêm ngày nghỉ' }).click()
  const day = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Ngày nghỉ', { exact: true }).last().fill(day)
  await page.getByLabel('Lý do, ví dụ tên ngày lễ').last().fill('Kiểm kê thử')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu giờ mở cửa' }).click()
  await expect(page.getByText('Đã lưu giờ mở cửa và ngày nghỉ').first()).toBeVisible()
})

test('a manager is told what runs low, and reads what the day brought', async ({ page }) => {
  await signIn(page, 'quanlydiemban')
  await page.goto('/lam-viec/diem-ban')
  await page
    .getByRole('link', { name: /Tam Kỳ/ })
    .first()
    .click()
  await open(page, 'Hôm nay', 'Cảnh báo')
  await expect(page.getByText(/dưới ngưỡng/).first()).toBeVisible()
  await expect(page.getByText('DEMO-2608-09')).toBeVisible()
  await expect(page.getByText('đã hết hạn')).toBeVisible()
  await expectAccessible(page)
  await open(page, 'Hôm nay', 'Báo cáo ngày')
  await expect(page.getByText('Theo giờ')).toBeVisible()
  await expect(page.getByText('Lãi gộp').first()).toBeVisible()
  await expectAccessible(page)
})

const EVERYWHERE = {
  canbo: ['/lam-viec/mang-luoi', '/lam-viec/mang-luoi?tinh-trang=SUSPENDED', '/lam-viec/mang-luoi/co-cau', '/lam-viec/mang-luoi/doanh-thu'],
  quanlydiemban: ['/lam-viec/mang-luoi/de-xuat', 'point/canh-bao', 'point/bao-cao', 'point/kiem-ke', 'point/gio-mo-cua'],
} as const

for (const [account, paths] of Object.entries(EVERYWHERE)) {
  test(`the network works for ${account} in English and in the dark, on a narrow phone`, async ({ page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 740 })
    await signIn(page, account)
    const point = async () => {
      await page.goto('/en/lam-viec/diem-ban', { waitUntil: 'networkidle' })
      return (await page.getByRole('link', { name: /Hội An/ }).getAttribute('href'))!
    }
    const base = account === 'quanlydiemban' ? await point() : ''
    for (const path of paths) {
      await test.step(path, async () => {
        await page.goto(path.startsWith('point') ? path.replace('point', base) : `/en${path}`, { waitUntil: 'networkidle' })
        await expect(page.locator('h1')).toHaveCount(1)
        if (path.includes('SUSPENDED'))
          await page
            .getByRole('main')
            .getByRole('link', { name: /Bàn Thạch/ })
            .first()
            .click()
        await page.waitForLoadState('networkidle')
        const words = await page.getByRole('main').innerText()
        expect(words.match(/\b[A-Z]{3,}_[A-Z_]+\b|\b(network|tending|coverage)\.\w+/g) ?? []).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(
          0,
        )
        await expectAccessible(page)
      })
    }
  })
}

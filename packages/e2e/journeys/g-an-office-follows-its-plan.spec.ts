import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

test('opens the demo plan, follows a figure to its records, trains an officer and sees the figure move, freezes it', async ({ page }) => {
  // a season's worth of steps
  test.slow()
  const stamp = Date.now().toString(36)
  await signIn(page, 'canbo')
  await page.getByRole('main').getByRole('link', { name: 'Kế hoạch' }).click()
  await page.getByRole('link', { name: /Kế hoạch thực hiện Chương trình OCOP năm 2024/ }).click()
  const covered = page.getByRole('listitem').filter({ hasText: 'T9' }).first()
  await expect(covered).toContainText('18/18')
  await expect(covered).toContainText('Đạt')
  await expectAccessible(page)

  await page.getByLabel('Chọn chỉ tiêu').selectOption('T9')
  await page
    .getByRole('link', { name: /Tam Kỳ/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('T9')
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(1)
  await page.getByRole('link', { name: 'Xem toàn tỉnh' }).click()
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(18)
  await expectAccessible(page)

  // nobody types a figure in: an officer, a course and a session are written down, and the figure follows
  const plan = page.url().replace(/\/T9.*/, '')
  const add = async (register: string, fill: () => Promise<void>) => {
    await page.goto(`/lam-viec/ke-hoach/so/${register}`)
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await fill()
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText('Đã lưu', { exact: true }).first()).toBeVisible()
  }
  const inTamKy = async () => {
    await page.locator('form').getByRole('button', { name: 'Đổi' }).click()
    await page.locator('form').getByLabel('Đơn vị hành chính').fill('Tam Kỳ')
    await page
      .locator('form')
      .getByRole('button', { name: /^Thành phố Tam Kỳ/ })
      .click()
  }
  await add('can-bo-ocop', async () => {
    await page.getByLabel('Tên', { exact: true }).fill(`Nguyễn Thị ${stamp}`)
    await page.getByLabel('Phụ trách từ').fill('2024-01-02')
    await inTamKy()
  })
  await add('khoa-tap-huan', async () => {
    await page.getByLabel('Tên', { exact: true }).fill(`Chu trình OCOP ${stamp}`)
    await page.getByLabel('Khoá cơ bản bắt buộc').check()
  })
  await add('buoi-tap-huan', async () => {
    await page.getByLabel('Khoá tập huấn').selectOption({ label: `Chu trình OCOP ${stamp}` })
    await page.getByLabel('Ngày tổ chức').fill('2024-05-06')
    await page.getByLabel('Địa điểm').fill('Tam Kỳ')
  })
  const figureOf = async () => {
    await page.goto(`${plan}/T2`)
    const [trained, all] = (await page
      .getByText(/^\d+\/\d+$/)
      .first()
      .textContent())!
      .split('/')
      .map(Number)
    return { trained: trained!, all: all! }
  }
  let before = { trained: -1, all: 0 }
  await expect(async () => expect((before = await figureOf()).all).toBeGreaterThan(0)).toPass()
  await page.goto('/lam-viec/ke-hoach/so/buoi-tap-huan')
  await page.getByRole('listitem').filter({ hasText: stamp }).getByRole('link', { name: 'Điểm danh' }).click()
  await page.getByLabel('Tìm theo tên').fill(stamp)
  await page.getByLabel(new RegExp(`^Nguyễn Thị ${stamp}`)).check()
  await page.getByRole('button', { name: /Lưu điểm danh/ }).click()
  await expect(page.getByText('1 người tham dự').first()).toBeVisible()
  await expectAccessible(page)
  await expect(async () => expect((await figureOf()).trained).toBe(before.trained + 1)).toPass()
  await expect(page.getByText(`Nguyễn Thị ${stamp}`)).toBeVisible()

  await page.goto(plan)
  await page.getByLabel('Chốt để làm gì').fill(`Báo cáo ${stamp}`)
  await page.getByRole('button', { name: 'Chốt số hôm nay' }).click()
  await expect(page.getByText('Đã chốt số liệu hôm nay').or(page.getByText('Số liệu hôm nay đã được chốt')).first()).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Chốt số hôm nay' })).toBeHidden()
  await expect(page.getByRole('listitem').filter({ hasText: 'T9' }).first()).toBeVisible()
})

test('writes a plan from an earlier one, is told what is wrong at its field, and publishes nothing by accident', async ({ page }) => {
  const year = 2030 + (Date.now() % 60)
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/ke-hoach/moi')
  await page.getByLabel('Năm kế hoạch').fill(String(year))
  await page.getByLabel('Số văn bản').fill('12/KH-UBND')
  await page.getByLabel('Ngày ký', { exact: true }).fill(`${year}-02-01`)
  await page.getByLabel('Tên kế hoạch').fill(`Kế hoạch OCOP ${year} (thử)`)
  await page.getByRole('button', { name: /Chép chỉ tiêu từ 973/ }).click()
  await expect(page.getByRole('group', { name: 'Chỉ tiêu T17' })).toBeVisible()
  const first = page.getByRole('group', { name: 'Chỉ tiêu T1', exact: true })
  await first.getByLabel('Hạn', { exact: true }).fill(`${year + 5}-01-01`)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(first.getByRole('alert')).toHaveText('Hạn phải trong năm kế hoạch hoặc năm liền sau.')
  await expect(first.getByLabel('Hạn', { exact: true })).toBeFocused()
  await first.getByLabel('Hạn', { exact: true }).fill(`${year}-12-31`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lưu bản nháp' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kế hoạch OCOP ${year} (thử)`)
  await expect(page.getByText('Bản nháp')).toBeVisible()
})

import { fillForms, PAPERS, PRODUCT, scoreAll, sendPaper, startDossier, toTab } from './file-a-dossier.ts'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

test('a producer writes a dossier, sees where it stands, and hands it in', async ({ page }) => {
  await signIn(page, 'chuthe')
  await startDossier(page)
  await expectAccessible(page)
  await fillForms(page)

  await toTab(page, 'Minh chứng')
  for (const kind of PAPERS) await sendPaper(page, kind)
  await expect(page.getByText('Bắt buộc khi nộp: có 4/4')).toBeVisible()
  await expectAccessible(page)

  await toTab(page, 'Tự chấm')
  const standing = page.getByRole('region', { name: 'Kết quả tự chấm' })
  await expect(standing.getByText('0 điểm')).toBeVisible()
  const first = page
    .getByRole('group')
    .filter({ has: page.getByRole('radio') })
    .first()
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('2')
  await expect(first.getByRole('radio').nth(1)).toBeChecked()
  await expect(standing.getByText(/^đã chấm 1\//)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(standing.getByText(/^đã chấm 0\//)).toBeVisible()
  await expectAccessible(page)
  await scoreAll(page)
  await expect(standing.getByText('đã ở hạng cao nhất')).toBeVisible()

  await toTab(page, 'Nộp')
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await expect(page.getByText('Số biên nhận', { exact: true })).toBeVisible()
  await expect(page.getByText('Chờ ý kiến cấp xã')).toBeVisible()
  await expectAccessible(page)
})

test('the commune gives its opinion and proposes it', async ({ page }) => {
  await signIn(page, 'canboxa')
  await page.goto('/lam-viec/can-bo/ho-so?trang-thai=SUBMITTED')
  const dossier = page.getByRole('link', { name: PRODUCT }).first()
  await expect(dossier).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page)
  await dossier.click()
  await page.getByLabel('Nguồn gốc sản phẩm').fill('Cá cơm đánh bắt tại Tam Thanh.')
  await page.getByLabel('Sử dụng lao động địa phương').fill('Mười hai người trong phường.')
  await page.getByLabel('Nguồn gốc ý tưởng').fill('Nghề làm mắm của làng.')
  await page.getByLabel('Bản sắc').fill('Cách ủ chượp trong chum của làng.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click()
  await expect(page.getByText('Chờ tiếp nhận')).toBeVisible()
})

test('the office of the province takes it in', async ({ page }) => {
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/can-bo/ho-so?trang-thai=PROPOSED')
  await page.getByRole('link', { name: PRODUCT }).first().click()
  await expect(page.getByText('Cách ủ chượp trong chum của làng.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Tự chấm và minh chứng' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Tiếp nhận' }).click()
  await expect(page.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()
})

import type { Browser, Page } from '@playwright/test'
import { type AcceptedDossier, anAcceptedDossier } from './accepted-dossier.ts'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'
import { decide, expectBadge, expectNoBadgeSoon, record, revoke } from './star-on-the-page.ts'
import { today } from './today.ts'

const STAMP = Date.now().toString(36)
const COUNCIL = `Hội đồng thử ${STAMP}`
const SESSION = `Đợt thử ${STAMP}`
const DECISION = `${STAMP}/QĐ-UBND`
/** A tablet on the council's table. */
const TABLET = { viewport: { width: 1024, height: 768 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

async function personAt(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext(TABLET)).newPage()
  await signIn(page, account)
  return page
}

async function openSheet(page: Page, dossier: AcceptedDossier) {
  await page.goto('/lam-viec/hoi-dong')
  await page.getByRole('listitem').filter({ hasText: SESSION }).getByRole('link', { name: dossier.name }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dossier.name)
}

async function fillSheet(page: Page, answers: ReadonlyMap<string, number>) {
  for (const [code, index] of answers) await page.locator(`[id="c-${code}"] input[type=radio]`).nth(index).check()
}

async function submitSheet(page: Page) {
  await page.getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByRole('button', { name: 'Nộp', exact: true }).click()
}

async function setUpCouncil(page: Page) {
  await page.goto('/lam-viec/can-bo/hoi-dong/moi')
  await page.getByLabel('Tên hội đồng').fill(COUNCIL)
  await page.getByLabel('Số quyết định').fill(`HD-${STAMP}/QĐ-UBND`)
  await page.getByLabel('Ngày quyết định').fill(today())
  for (const name of ['Chủ tịch hội đồng (demo)', ...[1, 2, 3].map(place => `Thành viên hội đồng ${place} (demo)`)])
    await page.getByLabel('Thêm thành viên').selectOption({ label: name })
  await expect(page.getByLabel(/^Vai trò: Chủ tịch/)).toHaveValue('CHAIR')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Lập hội đồng' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(COUNCIL)
}

test('a council grades a dossier, one of it without a network; the star shows, and is gone once it is taken back', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000)
  const dossier = await anAcceptedDossier()
  await signIn(page, 'canbo')
  await setUpCouncil(page)
  await page.getByLabel('Tên phiên').fill(SESSION)
  await page.getByLabel('Ngày họp').fill(today())
  await page.getByRole('checkbox', { name: new RegExp(dossier.name) }).check()
  await page.getByRole('button', { name: 'Mở phiên đánh giá' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SESSION)

  const [first, second, third] = await Promise.all(['thanhvien1', 'thanhvien2', 'thanhvien3'].map(name => personAt(browser, name)))
  await openSheet(first!, dossier)
  await fillSheet(first!, dossier.answers)
  await expectAccessible(first!)
  await submitSheet(first!)
  await expect(first!.getByText(/^Đã nộp lúc/)).toBeVisible()
  await expect(first!.locator('fieldset input[type=radio]').first()).toBeDisabled()

  // the network goes after the sheet was opened; the tab is closed before it comes back
  await openSheet(second!, dossier)
  await second!.waitForTimeout(1_500)
  await second!.context().setOffline(true)
  await fillSheet(second!, dossier.answers)
  await submitSheet(second!)
  await expect(second!.getByText('đang chờ gửi').first()).toBeVisible()
  const address = second!.url()
  const reopened = await second!.context().newPage()
  await second!.close()
  await reopened.goto(address)
  await expect(reopened.getByRole('heading', { level: 1 })).toHaveText(dossier.name)
  await expect(reopened.getByText('đang chờ gửi').first()).toBeVisible()
  await reopened.context().setOffline(false)
  await expect(reopened.getByText(/^Đã nộp lúc/)).toBeVisible({ timeout: 30_000 })

  // the third gives nothing where the others gave most
  const [code] = [...dossier.answers].find(([, index]) => index > 1)!
  await openSheet(third!, dossier)
  await fillSheet(third!, new Map([...dossier.answers, [code, 0]]))
  await submitSheet(third!)
  await expect(third!.getByText(/^Đã nộp lúc/)).toBeVisible()

  const chair = await personAt(browser, 'chutichhoidong')
  await chair.goto('/lam-viec/hoi-dong')
  await chair.getByRole('listitem').filter({ hasText: SESSION }).getByRole('link', { name: 'Toàn cảnh phiên' }).click()
  await expect(chair.getByText('đã nộp')).toHaveCount(3)
  await expectAccessible(chair)
  await chair.getByRole('link', { name: 'So phiếu, kết luận' }).click()
  await expect(chair.getByText('lệch nhiều').first()).toBeVisible()
  const agreed = chair.getByLabel(`Điểm thống nhất ${code}`)
  await agreed.selectOption({ index: (await agreed.locator('option').count()) - 1 })
  for (const field of await chair.getByLabel(/^Lý do chốt điểm/).all()) await field.fill('Hội đồng đã xem lại mẫu.')
  await expectAccessible(chair)
  await chair.getByRole('button', { name: 'Kết luận hồ sơ' }).click()
  await expect(chair.getByRole('heading', { name: 'Đã kết luận' })).toBeVisible()
  await expect(chair.getByText('Đề nghị công nhận').first()).toBeVisible()

  await decide(page, dossier, DECISION)
  await expectAccessible(page)
  await record(page, DECISION)

  const shop = await (await browser.newContext(TABLET)).newPage()
  await expectBadge(shop, dossier, DECISION)
  await expect(shop.locator('#main').getByRole('link', { name: 'Kiểm tra giấy chứng nhận' })).toHaveAttribute('href', /^\/chung-nhan\//)
  await revoke(page, dossier)
  await expectNoBadgeSoon(shop, dossier)
})

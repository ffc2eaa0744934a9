import type { Browser, Page } from '@playwright/test'
import { aDossier, anAcceptedDossier, personAt } from './accepted-dossier.ts'
import { aConcludedDossier, aSitting, conclude, score } from './concluded-dossier.ts'
import { once } from '../rehearse/person.ts'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

async function at(browser: Browser, account: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })).newPage()
  await signIn(page, account)
  return page
}

async function sendSheet(page: Page) {
  await page.locator('fieldset input[type=radio]').first().check()
  await page.getByRole('button', { name: 'Nộp phiếu' }).click()
  await page.getByRole('button', { name: 'Nộp', exact: true }).click()
}

test('a sheet that comes twice, or after the session is closed, is not taken, and says why', async ({ page, browser }) => {
  test.slow()
  const dossier = await anAcceptedDossier()
  const sitting = await aSitting([dossier])
  const address = `/lam-viec/hoi-dong/${sitting.sessionId}/${dossier.id}`
  await signIn(page, 'thanhvien1')
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(dossier.name)
  const late = await at(browser, 'thanhvien2')
  await late.goto(address)
  await expect(late.getByRole('heading', { level: 1 })).toHaveText(dossier.name)

  // the same member has sent it from another machine meanwhile
  const lines = [...dossier.answers].map(([criterionCode, optionIndex]) => ({ criterionCode, optionIndex }))
  const sheet = once({ sessionId: sitting.sessionId, dossierId: dossier.id, lines })
  await sitting.members[0]!.carryOut('submitScoreSheet', sheet, ['ScoreSheet', 'id'])
  await sendSheet(page)
  await expect(page.getByText('Bạn đã nộp phiếu cho hồ sơ này; phiếu đã nộp không sửa được.').first()).toBeVisible()
  await expectAccessible(page)

  await (await personAt('canbo')).carryOut('closeSession', { sessionId: sitting.sessionId }, ['EvaluationSession', 'status'])
  await sendSheet(late)
  await expect(late.getByText('Phiên này đã đóng.').first()).toBeVisible()
})

test('a chair who comes second sees what somebody else has concluded; the producer objects, and is answered', async ({ page, browser }) => {
  test.slow()
  const dossier = await aDossier('ACCEPTED', 40)
  const sitting = await aSitting([dossier])
  await score(sitting, dossier)
  await signIn(page, 'chutichhoidong')
  await page.goto(`/lam-viec/hoi-dong/${sitting.sessionId}/${dossier.id}/ket-luan`)
  await expect(page.getByRole('button', { name: 'Kết luận hồ sơ' })).toBeVisible()
  await conclude(sitting, dossier)
  await page.getByRole('button', { name: 'Kết luận hồ sơ' }).click()
  await expect(page.getByText(/^Hồ sơ đã được kết luận trước đó, lúc /)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Đã kết luận' })).toBeVisible()
  await expectAccessible(page)

  const reason = `Chưa tính chứng nhận mới của ${dossier.name}`
  const producer = await at(browser, 'chuthe')
  await producer.goto(`/lam-viec/chu-the/ho-so/${dossier.id}/tien-trinh`)
  await producer.getByLabel('Nội dung khiếu nại').fill(reason)
  await expectAccessible(producer)
  await producer.getByRole('button', { name: 'Gửi khiếu nại' }).click()
  await expect(producer.getByText('chờ trả lời')).toBeVisible()
  await expect(producer.getByRole('button', { name: 'Gửi khiếu nại' })).toHaveCount(0)

  const office = await at(browser, 'canbo')
  await office.goto('/lam-viec/can-bo/quyet-dinh')
  const appeal = office.getByRole('article').filter({ hasText: dossier.name })
  await expect(appeal.getByText(reason)).toBeVisible()
  await appeal.getByLabel('Chấp nhận: huỷ kết luận').check()
  await appeal.getByLabel('Trả lời chủ thể').fill('Hội đồng sẽ chấm lại.')
  await expectAccessible(office)
  await appeal.getByRole('button', { name: 'Gửi trả lời' }).click()
  await expect(appeal).toHaveCount(0)
  await producer.reload()
  await expect(producer.getByRole('heading', { name: /^Khiếu nại\s*được chấp nhận/ })).toBeVisible()
  await expect(producer.getByText('Hội đồng sẽ chấm lại.').first()).toBeVisible()
  await expect(producer.getByText('Đã tiếp nhận', { exact: true }).first()).toBeVisible()
})

test('what has points enough goes to the ministry, which takes it in; a certificate of before is extended', async ({ page, browser }) => {
  test.slow()
  const dossier = await aConcludedDossier(await aDossier('ACCEPTED', 95))
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/can-bo/quyet-dinh')
  const row = page.getByRole('listitem').filter({ hasText: dossier.name })
  await expect(row.getByText(/Chuyển cấp trên|trung ương/i).first()).toBeVisible()
  await row.getByRole('button', { name: 'Chuyển hồ sơ' }).click()
  await expect(page.getByText('Đã chuyển hồ sơ lên cấp trên').first()).toBeVisible()
  await expect(row).toHaveCount(0)

  const ministry = await at(browser, 'canbobo')
  await ministry.goto(`/lam-viec/can-bo/ho-so/${dossier.id}`)
  await expect(ministry.getByText('Đã chuyển cấp trên')).toBeVisible()
  await expectAccessible(ministry)
  await ministry.getByRole('button', { name: /^Tiếp nhận/ }).click()
  await expect(ministry.getByText('Đã tiếp nhận', { exact: true })).toBeVisible()

  await page.goto('/lam-viec/can-bo/cong-nhan')
  const extensible = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Gia hạn chuyển tiếp' }) })
  const words = (await extensible.last().innerText()).split('\n')[0]!
  const star = page.getByRole('listitem').filter({ hasText: words }).last()
  await star.getByRole('button', { name: 'Gia hạn chuyển tiếp' }).click()
  await star.getByLabel(/^Căn cứ, ví dụ/).fill('Hồ sơ đánh giá lại đã nộp')
  await expectAccessible(page)
  await star.getByRole('button', { name: 'Gia hạn', exact: true }).click()
  await expect(page.getByText('Đã gia hạn').first()).toBeVisible()
})

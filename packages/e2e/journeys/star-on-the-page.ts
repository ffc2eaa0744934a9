import type { Page } from '@playwright/test'
import type { AcceptedDossier } from './accepted-dossier.ts'
import { expect } from './quiet-page.ts'
import { today } from './today.ts'

/** What a badge may take to go, wherever it is shown. */
const SOON_MS = 5_000

/** The office writes a decision down for a concluded dossier. */
export async function decide(page: Page, dossier: AcceptedDossier, decision: string): Promise<void> {
  await page.goto('/lam-viec/can-bo/quyet-dinh')
  await page.getByRole('checkbox', { name: new RegExp(dossier.name) }).check()
  await page.getByLabel('Số quyết định').fill(decision)
  await page.getByLabel('Ngày quyết định').fill(today())
}

export async function record(page: Page, decision: string): Promise<void> {
  await page.getByRole('button', { name: 'Ghi quyết định cho 1 sản phẩm' }).click()
  await expect(page.getByText(`Đã ghi quyết định ${decision}`)).toBeVisible()
}

const BADGE = /OCOP [34] sao còn hiệu lực/

/** The page as the server tells it: a busy machine may take longer to draw it than the news takes. */
const told = async (shop: Page, { slug }: AcceptedDossier) => (await shop.request.get(`/san-pham/${slug}`)).text()

/** A visitor finds the decision on the product’s page, and the badge. */
export async function expectBadge(shop: Page, dossier: AcceptedDossier, decision: string): Promise<void> {
  await expect.poll(() => told(shop, dossier)).toContain(decision)
  expect(await told(shop, dossier)).toMatch(BADGE)
  await shop.goto(`/san-pham/${dossier.slug}`)
  await expect(shop.getByText(decision)).toHaveCount(1)
  await expect(shop.getByRole('img', { name: BADGE }).first()).toBeVisible()
}

export async function revoke(page: Page, dossier: AcceptedDossier): Promise<void> {
  await page.goto('/lam-viec/can-bo/cong-nhan')
  const row = page.getByRole('listitem').filter({ hasText: dossier.name })
  await row.getByRole('button', { name: 'Thu hồi' }).click()
  await row.getByLabel('Căn cứ thu hồi').selectOption('MARK_MISUSED')
  await row.getByLabel('Thu hồi từ ngày').fill(today())
  await row.getByRole('button', { name: 'Thu hồi hạng sao' }).click()
  await expect(row.getByText('Đã thu hồi').first()).toBeVisible()
}

export async function expectNoBadgeSoon(shop: Page, dossier: AcceptedDossier): Promise<void> {
  await expect.poll(() => told(shop, dossier), { timeout: SOON_MS, intervals: [100] }).not.toMatch(BADGE)
  await shop.goto(`/san-pham/${dossier.slug}`)
  await expect(shop.getByRole('heading', { level: 1 })).toHaveText(dossier.name)
  await expect(shop.getByRole('img', { name: BADGE })).toHaveCount(0)
}

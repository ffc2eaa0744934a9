import { aConcludedDossier } from './concluded-dossier.ts'
import { signIn, test } from './quiet-page.ts'
import { decide, expectBadge, expectNoBadgeSoon, record, revoke } from './star-on-the-page.ts'

const DECISION = `${Date.now().toString(36)}/QĐ-UBND`

test('a star shows on the product’s page once it is decided, and is gone at once when it is taken back', async ({ page, browser }) => {
  test.slow()
  const dossier = await aConcludedDossier()
  await signIn(page, 'canbo')
  await decide(page, dossier, DECISION)
  await record(page, DECISION)
  const shop = await (await browser.newContext()).newPage()
  await expectBadge(shop, dossier, DECISION)
  await revoke(page, dossier)
  await expectNoBadgeSoon(shop, dossier)
})

import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const HEADER = 'name,producer,district2024,star,year,setNo,source,confidence'
const asFile = (rows: string[]) => ({
  name: 'danh-sach.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join('\r\n')}`),
})

test('sees the errors row by row, mends the file, commits all', async ({ page }) => {
  const stamp = Date.now().toString(36)
  const good = `Bánh tráng thử ${stamp},Cơ sở thử nghiệm (demo),Đại Lộc,3,2025,6,P1,high`
  await signIn(page, 'canbo')
  await page.goto('/lam-viec/can-bo/nhap-danh-sach')
  const field = page.locator('input[type=file]')
  await field.setInputFiles(
    asFile([
      good,
      'Sai hạng sao,Cơ sở thử nghiệm (demo),Đại Lộc,7,2025,6,P1,high',
      'Sai huyện,Cơ sở thử nghiệm (demo),Không Có Thật,3,2025,6,P1,high',
    ]),
  )
  await expect(page.getByText('3 dòng')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Sai hạng sao' })).toContainText('star')
  await expect(page.getByRole('row').filter({ hasText: 'Sai huyện' })).toContainText('district2024')
  await expect(page.getByRole('button', { name: 'Ghi tất cả' })).toBeDisabled()
  await expectAccessible(page)

  await field.setInputFiles(asFile([good]))
  await page.getByRole('button', { name: 'Ghi tất cả' }).click()
  await expect(page.getByText('Đã ghi 1 dòng').first()).toBeVisible()
  await page.goto(`/san-pham?q=${encodeURIComponent(`Bánh tráng thử ${stamp}`)}`)
  await expect(page.getByRole('link', { name: `Bánh tráng thử ${stamp}` })).toBeVisible()
})

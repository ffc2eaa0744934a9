import type { Page } from '@playwright/test'
import { aSmallPdf } from './a-small-pdf.ts'
import { expect } from './quiet-page.ts'

export const PRODUCT = 'Nước mắm làng Bích Họa'
/** Without these a dossier of this product set is not taken. */
export const PAPERS = ['Giấy đăng ký kinh doanh', 'Giấy chứng nhận cơ sở đủ điều kiện', 'Hồ sơ công bố chất lượng', 'Phiếu kiểm nghiệm']
const FACTS: Record<string, string> = {
  'Số đăng ký kinh doanh': '4000123456',
  'Địa chỉ': 'Khối phố Bích Họa, Tam Thanh',
  'Điện thoại': '0905 123 456',
  'Người đại diện theo pháp luật': 'Nguyễn Thị Mắm',
  'Chức vụ': 'Giám đốc',
  'Quy cách sản phẩm': 'Chai 500 ml',
  'Nguyên liệu và nguồn gốc': 'Cá cơm Tam Thanh, muối Sa Huỳnh.',
  'Công nghệ sản xuất': 'Ủ chượp mười hai tháng trong chum.',
  'Thay đổi từ lần công nhận trước': 'Thêm kho ủ, nhãn mới có mã truy xuất.',
  'Thị trường và kênh bán': 'Điểm bán OCOP, hội chợ, khách đặt qua điện thoại.',
  'Kế hoạch phát triển': 'Mở thêm hai điểm bán trong năm tới.',
}

export const toTab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Các bước của hồ sơ' }).getByRole('link', { name }).click()

/** Starts a dossier for the product; one that an earlier walk left open is taken back first. */
export async function startDossier(page: Page): Promise<void> {
  await page.goto('/lam-viec/chu-the/ho-so/moi')
  const product = page.getByRole('combobox', { name: 'Sản phẩm', exact: true })
  await product.selectOption((await product.locator('option', { hasText: PRODUCT }).getAttribute('value'))!)
  if (await page.getByRole('button', { name: 'Đổi' }).isVisible()) await page.getByRole('button', { name: 'Đổi' }).click()
  await page.getByLabel('Nộp tại xã, phường').fill('tam ky')
  await page.getByRole('button', { name: 'Phường Tam Kỳ' }).click()
  await page.getByRole('button', { name: 'Bắt đầu lập hồ sơ' }).click()
  const open = page.getByRole('link', { name: 'Mở hồ sơ đang làm dở' })
  await expect(page.getByRole('heading', { level: 1, name: PRODUCT }).or(open)).toBeVisible()
  if (!(await open.isVisible())) return
  await open.click()
  await toTab(page, 'Tiến trình')
  await page.getByRole('button', { name: 'Rút hồ sơ' }).click()
  await page.getByRole('button', { name: 'Rút hẳn' }).click()
  await expect(page.getByText('Bạn đã rút hồ sơ này.')).toBeVisible()
  await startDossier(page)
}

export async function fillForms(page: Page): Promise<void> {
  await page.getByLabel(/^Loại hình chủ thể/).selectOption({ label: 'Hợp tác xã' })
  for (const [label, words] of Object.entries(FACTS)) {
    const field = page.getByLabel(new RegExp(`^${label}`))
    if (await field.isVisible()) await field.fill(words)
  }
  await page.getByRole('button', { name: 'Thêm năm' }).click()
  await page.getByLabel('Doanh thu (đồng)').fill('1200000000')
  await page.getByLabel('Lợi nhuận (đồng)').fill('150000000')
  await page.getByRole('button', { name: 'Lưu thông tin' }).click()
  await expect(page.getByText('Đã lưu').first()).toBeVisible()
}

export async function sendPaper(page: Page, kind: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Loại giấy tờ' }).selectOption({ label: kind })
  await page
    .getByLabel('Tệp', { exact: false })
    .setInputFiles({ name: `${kind}.pdf`, mimeType: 'application/pdf', buffer: aSmallPdf(kind) })
  await page.getByRole('button', { name: 'Tải lên', exact: true }).click()
  await expect(page.getByRole('link', { name: kind, exact: true })).toBeVisible()
}

/** The best option of every criterion. */
export async function scoreAll(page: Page): Promise<void> {
  const criteria = page.getByRole('group').filter({ has: page.getByRole('radio') })
  await expect(criteria.first()).toBeVisible()
  for (const criterion of await criteria.all()) await criterion.getByRole('radio').last().check()
  await expect(page.getByText('Đã lưu', { exact: true })).toBeVisible()
}

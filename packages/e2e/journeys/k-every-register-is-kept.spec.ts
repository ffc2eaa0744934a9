import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test } from './quiet-page.ts'

const STAMP = Date.now().toString(36)
type Fields = Readonly<Record<string, string>>
interface Register {
  readonly path: string
  /** What the record is called in the list, and the field it comes from. */
  readonly name: string
  readonly fields: Fields
  /** A field to correct, and what it then says. */
  readonly correction: readonly [label: string, words: string]
  /** Found by name, not typed. */
  readonly subject?: readonly [label: string, words: string]
}

const REGISTERS: readonly Register[] = [
  {
    path: 'dau-moi',
    name: `Đầu mối ${STAMP}`,
    fields: { Tên: `Đầu mối ${STAMP}`, 'Số quyết định': '12/QĐ-UBND', 'Ngày ký': '2026-03-02' },
    correction: ['Người đứng đầu', 'Trưởng đầu mối thử'],
  },
  {
    path: 'can-bo-ocop',
    name: `Cán bộ thử ${STAMP}`,
    fields: { Tên: `Cán bộ thử ${STAMP}`, 'Phụ trách từ': '2026-01-05' },
    correction: ['Chức vụ', 'Chuyên viên thử'],
  },
  {
    path: 'khoa-tap-huan',
    name: `Khóa thử ${STAMP}`,
    fields: { Tên: `Khóa thử ${STAMP}` },
    correction: ['Tên', `Khóa thử ${STAMP} sửa`],
  },
  {
    path: 'ho-tro',
    name: `Tổ chức thử ${STAMP}`,
    fields: {
      'Tổ chức kinh tế': `Tổ chức thử ${STAMP}`,
      'Ngày hỗ trợ': '2026-04-06',
      'Kinh phí (đồng)': '25000000',
      'Nội dung hỗ trợ': 'Máy sấy',
    },
    correction: ['Nội dung hỗ trợ', 'Máy sấy và bao bì'],
  },
  {
    path: 'vung-nguyen-lieu',
    name: `Vùng thử ${STAMP}`,
    fields: { Tên: `Vùng thử ${STAMP}`, 'Nguyên liệu': 'Tre', 'Diện tích (ha)': '2.5' },
    correction: ['Nguyên liệu', 'Tre và mây'],
  },
  {
    path: 'hoi-nghi',
    name: `Hội nghị thử ${STAMP}`,
    fields: { 'Năm kế hoạch': '2030', Tên: `Hội nghị thử ${STAMP}`, 'Ngày tổ chức': '2026-05-07' },
    correction: ['Địa điểm', 'Hội trường thử'],
  },
  {
    path: 'xuc-tien',
    name: `Hội chợ thử ${STAMP}`,
    fields: { Tên: `Hội chợ thử ${STAMP}`, 'Ngày tổ chức': '2026-06-08', Nguồn: 'Báo cáo thử' },
    correction: ['Nguồn', 'Báo cáo thử đã sửa'],
  },
  {
    path: 'cam-ket-attp',
    name: `CK-${STAMP}`,
    fields: { 'Số cam kết': `CK-${STAMP}`, 'Cơ quan nhận': 'Trạm thử', 'Ngày ký': '2026-02-03', 'Có giá trị đến': '2030-02-03' },
    correction: ['Cơ quan nhận', 'Trạm thử số 2'],
    subject: ['Chủ thể', 'Bảo Tâm'],
  },
  {
    path: 'hop-dong-lien-ket',
    name: `Bên thử ${STAMP}`,
    fields: { 'Bên liên kết': `Bên thử ${STAMP}`, 'Hàng hoá': 'Mè đen', 'Tỷ lệ sản lượng (%)': '35', 'Ngày ký': '2026-02-04' },
    correction: ['Hàng hoá', 'Mè đen và lạc'],
    subject: ['Chủ thể', 'Bảo Tâm'],
  },
  {
    path: 'nhan-bao-bi',
    name: `Ghi chú ${STAMP}`,
    fields: { 'Ngày kiểm tra': '2026-03-05', 'Ghi chú': `Ghi chú ${STAMP}` },
    correction: ['Ghi chú', `Ghi chú ${STAMP} sửa`],
    subject: ['Sản phẩm', 'Bảo Tâm'],
  },
  {
    path: 'doanh-thu',
    name: `Nguồn ${STAMP}`,
    fields: { 'Ngày cuối kỳ': '2025-12-31', 'Doanh thu (đồng)': '900000000', 'Lợi nhuận (đồng)': '80000000', Nguồn: `Nguồn ${STAMP}` },
    correction: ['Nguồn', `Nguồn ${STAMP} sửa`],
    subject: ['Sản phẩm', 'Bảo Tâm'],
  },
]

async function add(page: Page, { fields, subject }: Register) {
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  const form = page.locator('form')
  if (subject) {
    const [label, words] = subject
    await form.getByLabel(label, { exact: true }).fill(words)
    await form
      .getByRole('button', { name: new RegExp(words) })
      .first()
      .click()
  }
  for (const [label, words] of Object.entries(fields)) await fill(page, label, words)
  await form.getByRole('button', { name: 'Lưu', exact: true }).click()
}

const fill = (page: Page, label: string, words: string) =>
  page
    .locator('form')
    .getByLabel(new RegExp(`^${label.replace(/[()%]/g, '\\$&')}( \\(không bắt buộc\\))?$`))
    .fill(words)

test('what is written into a register can be corrected, and taken out with a reason', async ({ page }) => {
  test.setTimeout(300_000)
  await signIn(page, 'canbo')
  for (const register of REGISTERS) {
    await test.step(register.path, async () => {
      await page.goto(`/lam-viec/ke-hoach/so/${register.path}`)
      await add(page, register)
      const row = page.getByRole('listitem').filter({ hasText: register.name })
      await expect(row).toHaveCount(1)
      await row.getByRole('button', { name: /^Sửa/ }).click()
      await fill(page, ...register.correction)
      await page.getByLabel(/^Ghi nhầm/).fill(`Ghi hai lần ${STAMP}`)
      await page.getByRole('button', { name: 'Lưu', exact: true }).click()
      await expect(row).toHaveCount(0)
      await page.getByLabel('Xem cả bản ghi không tính').check()
      await expect(row.getByText(register.correction[1]).first()).toBeVisible()
      await expect(row.getByText(`Không tính: Ghi hai lần ${STAMP}`)).toBeVisible()
    })
  }
  await expectAccessible(page)
})

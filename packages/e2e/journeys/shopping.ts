import type { Page } from '@playwright/test'
import { expect } from './quiet-page.ts'

export const SAUCE = { name: 'Nước mắm làng Bích Họa', path: '/san-pham/nuoc-mam-lang-bich-hoa' }

/** The row of a sales point on a product’s page. */
export const rowOf = (page: Page, point: string) =>
  page.getByRole('region', { name: 'Đang bán tại' }).getByRole('listitem').filter({ hasText: point }).first()

/** How many the public can buy there, as somebody who just comes by reads it. */
export async function left(page: Page, point: string): Promise<number> {
  await page.goto(SAUCE.path)
  return Number(/Còn ([\d.]+)/.exec(await rowOf(page, point).innerText())?.[1]?.replaceAll('.', ''))
}

export async function put(page: Page, point: string, quantity: number): Promise<void> {
  const row = rowOf(page, point)
  // it wakes when it is seen
  await row.scrollIntoViewIfNeeded()
  await row.getByRole('spinbutton').fill(String(quantity))
  await row.getByRole('button', { name: 'Thêm vào giỏ' }).click()
  await expect(row.getByRole('status')).toContainText('Trong giỏ')
}

/** Nobody needs to be known before the first order. */
export async function signUp(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Chưa có tài khoản? Tạo tài khoản' }).click()
  await page.waitForURL(/\/dang-ky/)
  await page.getByLabel('Tên của bạn').fill('Khách hàng mẫu (demo)')
  await page.getByLabel('E-mail').fill(`khach-${Date.now()}@demo.ocop`)
  await page.getByLabel('Mật khẩu').fill('ocop-demo-2026')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
}

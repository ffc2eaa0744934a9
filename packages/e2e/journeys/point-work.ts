import type { Page } from '@playwright/test'

/** Opens a page of the point one is at, by its group and its name. */
export async function open(page: Page, group: string, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Việc ở điểm bán' }).getByRole('link', { name: group, exact: true }).click()
  await page.getByRole('navigation', { name: group, exact: true }).getByRole('link', { name, exact: true }).click()
}

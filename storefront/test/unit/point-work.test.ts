import { describe, expect, it } from 'vitest'
import { nearestTab } from '../../app/utils/nearest-tab.ts'
import { POINT_WORK, pointPath, pointWorkFor } from '../../layers/diem-ban/app/utils/point-work.ts'
import { filesOf, messagesOf } from './read-messages.ts'

const pages = POINT_WORK.flatMap(group => group.pages)
const tabs = pages.map(([, path]) => ({ to: pointPath('[id]', path) }))
const addressOf = (file: string) =>
  file
    .replace(/.*\/app\/pages/, '')
    .replace(/\.vue$/, '')
    .replace(/\/index$/, '')
const there = filesOf('layers/*/app/pages/lam-viec/{diem-ban,quay-ban}/**/*.vue').map(addressOf)

describe('the work of a point', () => {
  it('leads only to pages there are, each once, and has words for them', () => {
    expect(tabs.map(({ to }) => to).filter(to => !there.includes(to))).toEqual([])
    expect(new Set(tabs.map(({ to }) => to)).size).toBe(tabs.length)
    const words = [...pages.map(([key]) => key), ...POINT_WORK.map(({ key }) => `shelfWork.group.${key}`)]
    expect(words.filter(key => !messagesOf('vi').has(key))).toEqual([])
  })

  it('has a place for every page of a point', () => {
    expect(there).toContain('/lam-viec/diem-ban/[id]/tem')
    const lost = there.filter(path => path.startsWith('/lam-viec/diem-ban/[id]/') && nearestTab(tabs, path)?.to === tabs[0]!.to)
    expect(lost).toEqual([])
  })

  it('marks the nearest page above the one a person is on', () => {
    expect(nearestTab(tabs, '/lam-viec/diem-ban/[id]')?.to).toBe('/lam-viec/diem-ban/[id]')
    expect(nearestTab(tabs, '/lam-viec/diem-ban/[id]/ky-gui/doi-soat/7')?.to).toBe('/lam-viec/diem-ban/[id]/ky-gui/doi-soat')
    expect(nearestTab(tabs, '/lam-viec/diem-ban/[id]/banh')?.to).toBe('/lam-viec/diem-ban/[id]')
    expect(nearestTab(tabs, '/lam-viec/quay-ban/[id]')?.to).toBe('/lam-viec/quay-ban/[id]')
  })

  it('shows staff no page that only managers may open, and no empty group', () => {
    const staff = pointWorkFor(false)
    expect(staff.flatMap(group => group.pages).filter(([, , , who]) => who)).toEqual([])
    expect(staff.map(({ key }) => key)).toEqual(['today', 'stock', 'selling', 'trade', 'books'])
    expect(pointWorkFor(true)).toHaveLength(POINT_WORK.length)
  })
})

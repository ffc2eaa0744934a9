import { beforeEach, describe, expect, it, vi } from 'vitest'
import { computed } from 'vue'
import { useProductFilter } from '../../app/composables/useProductFilter.ts'

/** What the address says, and where the list was sent. */
function listAt(query: Record<string, unknown>) {
  const navigateTo = vi.fn<(to: object) => void>()
  vi.stubGlobal('computed', computed)
  vi.stubGlobal('useRoute', () => ({ query }))
  vi.stubGlobal('navigateTo', navigateTo)
  return { ...useProductFilter(), navigateTo }
}

describe('the product list’s address', () => {
  beforeEach(() => vi.unstubAllGlobals())

  it('asks for everything when it says nothing', () => {
    const { search, filter, sort, page } = listAt({})
    expect([search.value, filter.value, sort.value, page.value]).toEqual([undefined, {}, 'RELEVANCE', 1])
  })

  it('becomes the graph’s filter, numbers as numbers', () => {
    const { filter } = listAt({ sao: '4,5', bo: '3', huyen: 'hoi-an,tam-ky', 'chung-nhan': 'HACCP', 'con-hang': '1' })
    expect(filter.value).toEqual({ stars: [4, 5], sets: [3], districts: ['hoi-an', 'tam-ky'], certificates: ['HACCP'], isOnShelf: true })
    expect(listAt({ sao: '4,sao', bo: 'x' }).filter.value).toEqual({ stars: [4], sets: [] })
  })

  it.each([
    [{ trang: '0' }, 1],
    [{ trang: '-4' }, 1],
    [{ trang: 'x' }, 1],
    [{ trang: '7' }, 7],
    [{ trang: '2.5' }, 2],
    [{ trang: '9999' }, 42],
  ])('turns to a page that there can be: %o', (query, page) => {
    expect(listAt(query).page.value).toBe(page)
  })

  it('ignores what it does not know', () => {
    const { sort, search, selected } = listAt({ 'sap-xep': 'DROP TABLE', q: ['a', 'b'], sao: ['4'] })
    expect([sort.value, search.value, selected.value.stars]).toEqual(['RELEVANCE', undefined, []])
  })

  it('gains and loses a value, and starts again at the first page', () => {
    const list = listAt({ q: 'mắm', sao: '4', trang: '3' })
    void list.toggle('stars', '5')
    expect(list.navigateTo).toHaveBeenLastCalledWith({ query: { q: 'mắm', sao: '4,5', trang: undefined } })
    void list.toggle('stars', '4')
    expect(list.navigateTo).toHaveBeenLastCalledWith({ query: { q: 'mắm', sao: undefined, trang: undefined } })
  })

  it('keeps what was searched for when the filters are cleared', () => {
    const list = listAt({ q: 'mắm', sao: '4' })
    void list.clear()
    expect(list.navigateTo).toHaveBeenLastCalledWith({ query: { q: 'mắm' } })
  })
})

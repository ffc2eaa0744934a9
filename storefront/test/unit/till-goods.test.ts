import { describe, expect, it } from 'vitest'
import { folded } from '../../app/utils/folded.ts'
import { basketTotal, findGoods, isSaleable, leftOf, likelyCash, priceAt } from '../../layers/quay-ban/app/utils/till-goods.ts'

const DAY = '2026-11-26'
const lot = (lotCode: string, change: object = {}) => ({ lotCode, expiresOn: null as string | null, isRecalled: false, free: 5, ...change })
const product = (productId: string, name: string, change: object = {}) => ({
  productId,
  name,
  unit: 'PIECE' as const,
  price: 65_000,
  code: null as string | null,
  isAlcohol: false,
  lots: [lot('A'), lot('B')],
  ...change,
})
const fishSauce = product('1', 'Nước mắm làng Bích Họa', {
  code: '9521973000015',
  lots: [lot('NM-1'), lot('NM-2', { expiresOn: '2026-11-25' })],
})
const wine = product('2', 'Rượu Hồng Đào', { lots: [lot('R-1', { isRecalled: true })] })
const cake = product('3', 'Bánh tráng Đại Lộc', { lots: [lot('NM-1')] })
const shelf = [fishSauce, wine, cake]
const find = (text: string) => findGoods(text, shelf, DAY)

describe('what is scanned or typed at a till', () => {
  it.each([
    ['a barcode number', '9521973000015', null],
    ['the same with a leading zero', '09521973000015', null],
    ['a Digital Link of any host', 'https://ocop.example/01/09521973000015/10/NM-1?17=281123', 'NM-1'],
    ['GS1 elements in brackets', '(01)09521973000015(10)NM-1', 'NM-1'],
    ['GS1 elements as a scanner types them', ']C1010952197300001510NM-1', 'NM-1'],
    ['a lot that the shelf has never had', '(01)09521973000015(10)MOI', 'MOI'],
  ])('%s means the goods', (_, text, lotCode) => {
    expect(find(text)).toEqual({ kind: 'GOODS', product: fishSauce, lotCode })
  })

  it('a lot code that one product has means its goods; one that two have asks', () => {
    expect(find('R-1')).toEqual({ kind: 'BLOCKED', product: wine, lotCode: 'R-1', reason: 'RECALLED' })
    expect(find('NM-1')).toEqual({ kind: 'CHOICE', products: [fishSauce, cake] })
  })

  it('an expired lot is blocked, the product is not while another lot may be sold', () => {
    expect(find('(01)09521973000015(10)NM-2')).toEqual({ kind: 'BLOCKED', product: fishSauce, lotCode: 'NM-2', reason: 'EXPIRED' })
    expect(find('9521973000015')).toMatchObject({ kind: 'GOODS' })
  })

  it('names are found without diacritics, in any order of words', () => {
    expect(find('dai banh')).toEqual({ kind: 'CHOICE', products: [cake] })
    expect(find('BÍCH họa')).toEqual({ kind: 'CHOICE', products: [fishSauce] })
    expect(folded('Đường Thốt Nốt')).toBe('duong thot not')
  })

  it.each([
    ['9521973000016', 'MISREAD'],
    ['00020101021138570010A000000727', 'PAYMENT'],
    ['https://ocop.example/t/7k3m9q2x4vbd', 'LINK'],
    ['không có', 'UNKNOWN'],
    ['8931234567897', 'UNKNOWN'],
  ])('%s is told as what it is', (text, why) => {
    expect(find(text)).toEqual({ kind: 'NOTHING', why })
  })
})

it('what was sold here and has not arrived is not left', () => {
  const sold = { entry: { lines: [{ productId: '1', lotCode: 'NM-1', quantity: 2, unitPrice: 1 }] } } as never
  expect(leftOf(fishSauce, null, [sold])).toBe(8)
  expect(leftOf(fishSauce, 'NM-1', [sold])).toBe(3)
  expect(leftOf(fishSauce, 'NM-2', [sold])).toBe(5)
})

it('a sale has whole units and a price for everything', () => {
  const line = { productId: '1', lotCode: null, quantity: 2, unitPrice: 65_000 }
  expect(isSaleable([line])).toBe(true)
  expect(basketTotal([line, { ...line, unitPrice: null }])).toBe(130_000)
  for (const wrong of [{ quantity: 0 }, { quantity: 1.5 }, { unitPrice: null }, { unitPrice: -1 }])
    expect(isSaleable([{ ...line, ...wrong }])).toBe(false)
  expect(isSaleable([])).toBe(false)
})

it('sums that customers give are the exact one and round ones above it', () => {
  expect(likelyCash(65_000)).toEqual([65_000, 70_000, 80_000, 100_000, 200_000])
  expect(likelyCash(500_000)).toEqual([500_000, 600_000])
})

describe('what goods cost at a till without a network', () => {
  const at = (moment: string) => Date.parse(moment)
  const prices = [
    { from: null, unitPrice: 65_000, priceBefore: null },
    { from: '2026-11-30T17:00:00Z', unitPrice: 52_000, priceBefore: 65_000 },
    { from: '2026-12-05T17:00:00Z', unitPrice: 70_000, priceBefore: null },
  ]

  it.each([
    ['2026-11-30T16:59:59Z', 65_000, null],
    ['2026-11-30T17:00:00Z', 52_000, 65_000],
    ['2026-12-05T17:00:00Z', 70_000, null],
  ])('at %s it is %i', (moment, unitPrice, priceBefore) => {
    expect(priceAt({ price: 65_000, prices }, at(moment))).toEqual({ unitPrice, priceBefore })
  })

  it('a snapshot from before prices were dated has its one price', () => {
    expect(priceAt({ price: 65_000 }, at('2026-12-01T00:00:00Z'))).toEqual({ unitPrice: 65_000, priceBefore: null })
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readToken, tokenOf } from './lot-token.ts'
import { readScannedCode } from './scanned-code.ts'

const gtin = '09521973000015'
const lot = { kind: 'LOT', gtin, lot: 'DEMO-NMBH-01' }
const product = { kind: 'PRODUCT', gtin }
const token = { kind: 'TOKEN', token: '7k3m9q2x4vbd' }
const unknown = (looksLike: string) => ({ kind: 'UNKNOWN', looksLike })

test.each([
  ['/01/09521973000015/10/DEMO-NMBH-01?17=281123', { ...lot, expiry: '281123' }],
  ['https://id.gs1.org/01/09521973000015/10/DEMO-NMBH-01', lot],
  ['https://other.example/some/stem/01/9521973000015/10/DEMO-NMBH-01/21/7#x', lot],
  ['ocop.example/01/09521973000015/10/DEMO-NMBH-01/', lot],
  ['/01/09521973000015/10/DEMO-NMBH-01?17=999999', lot],
  ['(01)09521973000015(10)DEMO-NMBH-01(17)281123', { ...lot, expiry: '281123' }],
  [']C1010952197300001517281123\u001D10DEMO-NMBH-01', { ...lot, expiry: '281123' }],
  [']d2010952197300001510DEMO-NMBH-01\u001D17281123', { ...lot, expiry: '281123' }],
  ['010952197300001510DEMO-NMBH-01', lot],
  ['0109521973000015', product],
  ['0109521973000016', unknown('TEXT')],
  ['/01/09521973000015/10/A%2FB', { kind: 'LOT', gtin, lot: 'A/B' }],
  ['/01/09521973000015', product],
  ['9521973000015', product],
  [' 09521973000015 ', product],
  ['/t/7k3m9q2x4vbd', token],
  ['HTTP://HOST:3000/T/7K3M9Q2X4VBD', token],
  ['/t/7k3m9q2x4vb', unknown('BROKEN_LOT_LINK')],
  ['/t', unknown('BROKEN_LOT_LINK')],
  ['/01/09521973000016/10/X', unknown('WRONG_CHECK_DIGIT')],
  ['9521973000016', unknown('WRONG_CHECK_DIGIT')],
  ['/01/abc/10/X', unknown('BROKEN_DIGITAL_LINK')],
  ['/01', unknown('BROKEN_DIGITAL_LINK')],
  ['/01/09521973000015/10/%E0%A4%A', unknown('BROKEN_DIGITAL_LINK')],
  ['/414/9521973000015', unknown('OTHER_GS1_KEY')],
  ['00020101021138570010A000000727', unknown('PAYMENT_CODE')],
  ['https://example.com/hello', unknown('WEB_ADDRESS')],
  ['www.example.com', unknown('WEB_ADDRESS')],
  ['xin chào', unknown('TEXT')],
  ['', unknown('EMPTY')],
  ['x'.repeat(3_000), unknown('TOO_LONG')],
])('%s', (text, meaning) => {
  expect(readScannedCode(text)).toEqual(meaning)
})

test('any text at all gets an answer', () => {
  expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => readScannedCode(text).kind.length > 0))).not.toThrow()
})

test('a token is read as it was made, however it is typed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), random => {
      const made = tokenOf(random)
      expect(readToken(made)).toBe(made)
      expect(readToken(` ${made.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'l')} `)).toBe(made)
    }),
  )
})

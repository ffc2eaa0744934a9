import { expect, test } from 'vitest'
import { isMailbox, writtenOneWay } from './email.rules.ts'

test.each([
  ['chuthe@demo.ocop', true],
  ['tên.họ@ví-dụ.vn', true],
  ['a+b@c.example', true],
  ['no-at.example', false],
  ['two@at@example.vn', false],
  ['nobody@localhost', false],
  ['a@b..vn', false],
  ['a@b.vn,c@d.vn', false],
  ['a@b.vn\nBcc: c@d.vn', false],
  ['"a b"@c.vn', false],
  [`${'x'.repeat(65)}@c.vn`, false],
  [`a@${'x.'.repeat(130)}vn`, false],
  ['', false],
])('%j is a mailbox: %s', (email, expected) => {
  expect(isMailbox(email)).toBe(expected)
})

test('one mailbox is written one way', () => {
  expect(writtenOneWay('  ChuThe@Demo.OCOP ')).toBe('chuthe@demo.ocop')
  expect(writtenOneWay('Te\u0302n@vi.vn')).toBe('t\u00ean@vi.vn')
})

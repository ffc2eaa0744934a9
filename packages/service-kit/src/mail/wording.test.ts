import { expect, test } from 'vitest'
import { bodiesOf } from './wording.ts'

const vi = { subject: 'Chào', paragraphs: ['HTX "A & B" <mời>'], action: 'Mở' }
const en = { subject: 'Hello', paragraphs: ['Come in'], action: 'Open' }

test('Vietnamese comes first, in text and in HTML', () => {
  const { text, html } = bodiesOf(vi, en, 'http://x.vn/a?ma=1')
  expect(text.indexOf('Mở')).toBeLessThan(text.indexOf('Open'))
  expect(html.indexOf('lang="vi"')).toBeLessThan(html.indexOf('lang="en"'))
})

test('names of organizations cannot become markup', () => {
  expect(bodiesOf(vi, en, null).html).toContain('HTX &quot;A &amp; B&quot; &lt;mời&gt;')
})

test('a letter without a link has none', () => {
  const { text, html } = bodiesOf(vi, en, null)
  expect(text).not.toContain('Open')
  expect(html).not.toContain('href')
})

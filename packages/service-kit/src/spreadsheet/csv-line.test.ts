import { expect, test } from 'vitest'
import { csvLine } from './csv-line.ts'

test.each([
  [['a', 1, null, true], 'a,1,,true\r\n'],
  [['nước mắm, loại 1'], '"nước mắm, loại 1"\r\n'],
  [['"Cái quạt mo"'], '"""Cái quạt mo"""\r\n'],
  [['hai\ndòng'], '"hai\ndòng"\r\n'],
  [['=HYPERLINK("http://x")'], `"'=HYPERLINK(""http://x"")"\r\n`],
  [['+84', '-1', '@SUM', '\t=1'], `'+84,'-1,'@SUM,'\t=1\r\n`],
  [[-1.5], '-1.5\r\n'],
  [['a;b'], '"a;b"\r\n'],
])('%j is written as RFC 4180 says, and never as a formula', (cells, line) => {
  expect(csvLine(cells)).toBe(line)
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesOf, LANGUAGES, messagesOf, textsOf } from './read-messages.ts'

const vi = messagesOf('vi')
const en = messagesOf('en')
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted()

/** Keys written out in the code: `t('…')`, `te('…')`, and both arms of `t(condition ? '…' : '…')`. */
function literalKeys(file: string) {
  const calls = [...readFileSync(file, 'utf8').matchAll(/\bt[em]?\((?!`)((?:[^()']|'[^']*'|\([^()]*\))*)/g)].map(
    ([, argument]) => argument!,
  )
  return calls.flatMap(argument => [...argument.matchAll(/'([a-z]\w*(?:\.\w+)+)'/gi)].map(([, key]) => key!))
}

describe('texts', () => {
  it('are the same set in both languages', () => {
    expect([...vi.keys()].filter(key => !en.has(key))).toEqual([])
    expect([...en.keys()].filter(key => !vi.has(key))).toEqual([])
  })

  // the second would silently take the place of the first
  it.each(LANGUAGES)('have no key twice in one group in %s', language => {
    const keys = (text: string) => [...text.matchAll(/"[^"\\]+": /g)].length
    const doubled = filesOf(`i18n/locales/${language}.json`, `layers/*/messages/${language}.json`).filter(file => {
      const text = readFileSync(file, 'utf8')
      return keys(text) !== keys(JSON.stringify(JSON.parse(text), null, 1))
    })
    expect(doubled).toEqual([])
  })

  // which of them is shown would depend on what was opened before
  it.each(LANGUAGES)('that stand in two workspaces are the same words in %s', language => {
    const kept = messagesOf(language)
    expect(textsOf(language).filter(([key, text]) => kept.get(key) !== text)).toEqual([])
  })

  it('put the tone of oa, oe and uy on the second letter in Vietnamese, all of them', () => {
    expect([...vi].filter(([, text]) => /[óòỏõọ][ae](?!\p{L})|(?<!q)[úùủũụ]y(?!\p{L})/iu.test(text))).toEqual([])
  })

  it('take the same values in both languages', () => {
    const differing = [...vi].filter(([key, text]) => placeholders(text).join() !== placeholders(en.get(key) ?? '').join())
    expect(differing.map(([key]) => key)).toEqual([])
  })

  it.each(LANGUAGES)('are never empty in %s, and hold no sign that the message format would read as syntax', language => {
    const odd = [...messagesOf(language)].filter(([, text]) => !text.trim() || /[|@$]/.test(text))
    expect(odd).toEqual([])
  })

  it('exist for every key written in the code', () => {
    const used = filesOf('app/**/*.{vue,ts}', 'layers/*/app/**/*.{vue,ts}')
      .filter(file => !file.includes('/gql/'))
      .flatMap(literalKeys)
    const isThere = (key: string) => vi.has(key) || [...vi.keys()].some(one => one.startsWith(`${key}.`))
    expect(used.length).toBeGreaterThan(300)
    expect([...new Set(used)].filter(key => !isThere(key))).toEqual([])
  })
})

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findApplicationIdentifier } from './application-identifier.ts'
import { CHARACTERS_82 } from './character-set.ts'
import { checkDigitOf } from './check-digit.ts'
import { buildDigitalLink, CANONICAL_STEM, type Element, parseDigitalLink } from './digital-link.ts'

interface ParseVector {
  readonly shouldParse: boolean
  readonly uri: string
  readonly expectAIdata: string | null
  readonly flags?: Record<string, string>
  readonly at: string
}

interface BuildVector {
  readonly shouldSucceed: boolean
  readonly stem: string | null
  readonly aiData: string
  readonly expectUri: string | null
  readonly at: string
}

// oxlint-disable-next-line node/no-process-env -- other people's vectors are read where they are, never copied
const given = process.env['OCOP_VECTORS']
const folder = path.join(given ?? path.resolve(import.meta.dirname, '../../../../shared/data'), 'digital-link')
const vectorsOf = <Vector>(file: string): Vector[] =>
  existsSync(path.join(folder, file)) ? JSON.parse(readFileSync(path.join(folder, file), 'utf8')).vectors : []

/** Deprecated words for AIs (`/gtin/`) and AIs nobody has defined: switched off in GS1's own engine too. */
const isOurs = ({ flags = {} }: { flags?: Record<string, string> }) =>
  flags['permitConvenienceAlphas'] !== 'true' && flags['PermitUnknownAIs'] !== 'true'

/** GS1 element string: FNC1 (`^`) before the first element and after each of unknown length. */
const elementString = (elements: readonly Element[]) =>
  `^${elements.map(([ai, value], index) => `${ai}${value}${findApplicationIdentifier(ai)!.isPredefined || index === elements.length - 1 ? '' : '^'}`).join('')}`

const bracketed = (aiData: string): Element[] => [...aiData.matchAll(/\((\d+)\)([^(]*)/g)].map(match => [match[1]!, match[2]!])

describe.skipIf(!existsSync(folder))(`GS1's own vectors (skipped when ${folder} is missing)`, () => {
  const parseVectors = vectorsOf<ParseVector>('parse-dl-uri.json')

  test.each(parseVectors.filter(isOurs))('$at reads $uri', ({ uri, shouldParse, expectAIdata, flags }) => {
    const elements = parseDigitalLink(uri, { mayShortenGtin: flags?.['PermitZeroSuppressedGTINinDLuris'] === 'true' })
    expect(elements ? elementString(elements) : null).toBe(shouldParse ? expectAIdata : null)
  })

  test.each(vectorsOf<BuildVector>('generate-dl-uri.json'))('$at writes $aiData', ({ aiData, stem, expectUri, shouldSucceed }) => {
    expect(buildDigitalLink(stem ?? CANONICAL_STEM, bracketed(aiData)) ?? null).toBe(shouldSucceed ? expectUri : null)
  })

  test('at most three are left out, all about switches that GS1 has off', () => {
    expect(parseVectors.filter(vector => !isOurs(vector)).length).toBeLessThanOrEqual(3)
  })
})

const gtin = fc.stringMatching(/^\d{13}$/).map(digits => `${digits}${checkDigitOf(digits)}`)
const code82 = fc.string({ unit: fc.constantFrom(...CHARACTERS_82), minLength: 1, maxLength: 20 })
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(2, 10).replaceAll('-', ''))

test('what is written is read back, over all of character set 82', () => {
  fc.assert(
    fc.property(gtin, code82, fc.option(code82, { nil: undefined }), fc.option(date, { nil: undefined }), (key, lot, serial, expiry) => {
      const elements: Element[] = [
        ['01', key],
        ['10', lot],
      ]
      if (serial !== undefined) elements.push(['21', serial])
      if (expiry !== undefined) elements.push(['17', expiry])
      expect(parseDigitalLink(buildDigitalLink('https://ocop.example/stem', elements)!)).toEqual(elements)
    }),
    { numRuns: 500 },
  )
})

test('no text at all makes the reader fail', () => {
  expect(() => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseDigitalLink(`https://a/01/${text}`)))).not.toThrow()
})

test('a code outside character set 82 is not written', () => {
  expect(
    buildDigitalLink(CANONICAL_STEM, [
      ['01', '09521973000015'],
      ['10', 'LÔ 1'],
    ]),
  ).toBeUndefined()
})

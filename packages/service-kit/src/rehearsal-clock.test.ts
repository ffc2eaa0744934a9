import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { clockOf } from './rehearsal-clock.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'clock-'))
const file = path.join(directory, 'seconds')
afterAll(() => rmSync(directory, { recursive: true }))

const hoursOff = (moment: Date) => Math.round((moment.getTime() - Date.now()) / 3_600_000)

test('without a file it is the clock of the machine', () => {
  expect(hoursOff(clockOf({})())).toBe(0)
})

test('a rehearsal moves the clock while it runs', () => {
  writeFileSync(file, '-7200')
  const now = clockOf({ OCOP_CLOCK_FILE: file, OCOP_REHEARSAL: '1' })
  expect(hoursOff(now())).toBe(-2)
  writeFileSync(file, '36000')
  expect(hoursOff(now())).toBe(10)
})

test('outside a rehearsal nobody moves it', () => {
  writeFileSync(file, '0')
  expect(() => clockOf({ OCOP_CLOCK_FILE: file })).toThrow('OCOP_REHEARSAL=1')
})

test('a file that does not tell the time keeps the service from starting', () => {
  writeFileSync(file, 'yesterday')
  expect(() => clockOf({ OCOP_CLOCK_FILE: file, OCOP_REHEARSAL: '1' })).toThrow('no number')
})

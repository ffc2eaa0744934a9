import { expect, test } from 'vitest'
import { hostsIn, isPushAddress } from './push-endpoint.rules.ts'

const known = hostsIn('fcm.googleapis.com, .push.services.mozilla.com,.notify.windows.com,.push.apple.com')

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://wns2-par02p.notify.windows.com/w/?token=abc', true],
  ['https://web.push.apple.com/abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://me:secret@fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com.evil.example/x', false],
  ['https://evil.example/fcm.googleapis.com', false],
  ['https://evilpush.apple.com.example/x', false],
  ['https://127.0.0.1/x', false],
  ['http://127.0.0.1:9999/x', false],
  ['https://[::1]/x', false],
  ['https://169.254.169.254/latest', false],
  ['file:///etc/passwd', false],
  ['not an address', false],
  [`https://fcm.googleapis.com/${'x'.repeat(2048)}`, false],
])('%s is an address of a known push service: %s', (endpoint, isKnown) => {
  expect(isPushAddress(endpoint, known)).toBe(isKnown)
})

test('our own machine is one only where it is named, and then without encryption', () => {
  expect(isPushAddress('http://127.0.0.1:9999/x', [...known, '127.0.0.1'])).toBe(true)
  expect(isPushAddress('http://localhost:9999/x', [...known, '127.0.0.1'])).toBe(false)
})

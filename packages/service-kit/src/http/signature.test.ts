import { expect, test } from 'vitest'
import type { Actor } from '../graphql/actor.ts'
import { ACTOR_HEADER, SIGNATURE_HEADER, signCall, verifyCall } from './signature.ts'

const secret = 'a secret that only gateway and services know'
const now = new Date('2026-11-23T08:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000)
const actor: Actor = { userId: 'u1', memberships: [{ role: 'PRODUCER', organizationId: 'o1', subjectIds: ['p1'] }] }
const body = '{"query":"{ me { id } }"}'
const signed = () => signCall(secret, actor, body, now)
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a signed call tells who asks', () => {
  expect(verifyCall(secret, signed(), body, now)).toEqual(actor)
  expect(verifyCall(secret, signed(), Buffer.from(body), now)).toEqual(actor)
})

test.each([
  ['another body', signed(), `${body} `, now],
  ['no body', signed(), '', now],
  ['another actor', { ...signed(), [ACTOR_HEADER]: encoded({ ...actor, userId: 'u2' }) }, body, now],
  ['no actor', { [SIGNATURE_HEADER]: signed()[SIGNATURE_HEADER] }, body, now],
  ['no signature', { [ACTOR_HEADER]: signed()[ACTOR_HEADER] }, body, now],
  ['a signature that is none', { ...signed(), [SIGNATURE_HEADER]: 't=1,v1=ff' }, body, now],
  ['a signature with more behind it', { ...signed(), [SIGNATURE_HEADER]: `${signed()[SIGNATURE_HEADER]}00` }, body, now],
  [
    'another moment with the same proof',
    { ...signed(), [SIGNATURE_HEADER]: signed()[SIGNATURE_HEADER]!.replace(/t=\d+/, 't=1795420805') },
    body,
    later(5),
  ],
  ['another secret', signCall('another secret of the same length, or longer', actor, body, now), body, now],
  ['a call replayed after a minute', signed(), body, later(61)],
  ['a call from the future', signed(), body, later(-61)],
])('refuses %s', (_, headers, received, moment) => {
  expect(verifyCall(secret, headers, received, moment)).toBeUndefined()
})

test('allows for clocks that differ by less than a minute', () => {
  expect(verifyCall(secret, signed(), body, later(59))).toEqual(actor)
  expect(verifyCall(secret, signed(), body, later(-59))).toEqual(actor)
})

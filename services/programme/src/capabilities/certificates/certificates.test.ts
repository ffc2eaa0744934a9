import { createHash, randomUUID } from 'node:crypto'
import { aVisitor, createTestClient, createTestDatabase } from '@ocop/testing-kit'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApplication } from '../../application.ts'
import { entities, migrations } from '../../data-source.ts'
import { aPaperTrail, type PaperTrail } from '../../seeds/paper-trail.ts'

const SECRET = 'a secret that signs certificates in tests'
const QUERY = `query ($token: String!) { verifyCertificate(token: $token) { __typename
  ... on CertificateGenuine { standing productName producerName star decisionNumber authority issuedOn expiresOn extendedTo revokedOn certificateNumber keyId product { id } }
  ... on CertificateForged { reason } } }`
const FILE = `query ($sha256: String!) { verifyDocument(sha256: $sha256) { __typename
  ... on DocumentGenuine { kind title number datedOn certificate { standing productName } } ... on DocumentUnknown { sha256 } } }`
let now = new Date('2026-11-23T03:00:00Z')
let database: Awaited<ReturnType<typeof createTestDatabase>>
let trail: PaperTrail

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
})
afterAll(() => database.drop())
beforeEach(async () => {
  now = new Date('2026-11-23T03:00:00Z')
  trail = await aPaperTrail(database)
})

const applications = new Map<string, ReturnType<typeof createApplication>>()
function application(secret = SECRET) {
  const made =
    applications.get(secret) ?? createApplication(database, () => now, { CERTIFICATE_SECRET: secret, PUBLIC_URL: 'https://ocop.example/' })
  applications.set(secret, made)
  return made
}
/** What the code on the certificate of the trail holds. */
async function issue(secret?: string) {
  const { documents } = await application(secret)
  const [facts] = await database.query(
    `SELECT r.id AS "recognitionId", r.star, r.issued_on::text AS "issuedOn", r.expires_on::text AS "expiresOn", d.product_name AS "productName",
            d.producer_name AS "producerName", r.decision_number AS "decisionNumber", r.authority, r.certificate_number AS "certificateNumber"
       FROM recognition r JOIN dossier d ON d.id = r.dossier_id WHERE r.id = $1`,
    [trail.recognitionId],
  )
  return documents.signCertificate.execute(facts)
}
/** Applications write their key down once: those that had are forgotten too. */
async function forgetKeys() {
  await database.query('DELETE FROM certificate_key')
  applications.clear()
}
/** Which of these are taken for genuine. */
async function believed(tokens: readonly string[]) {
  const { verifyCertificate } = (await application()).documents
  const verdicts = await Promise.all(tokens.map(token => verifyCertificate.execute(token)))
  return tokens.filter((_, place) => verdicts[place]!.kind === 'GENUINE')
}
async function check(token: string, secret?: string) {
  const { schema } = await application(secret)
  const { data, errors } = await createTestClient(schema).execute(aVisitor(), QUERY, { token })
  expect(errors).toBeUndefined()
  return data!['verifyCertificate']
}
async function checkFile(file: Uint8Array) {
  const { schema } = await application()
  const sha256 = createHash('sha256').update(file).digest('hex')
  return (await createTestClient(schema).execute(aVisitor(), FILE, { sha256 })).data!['verifyDocument']
}

test('a certificate says of itself what it is, and what it is worth today', async () => {
  const { token } = await issue()

  expect(await check(token)).toEqual({
    __typename: 'CertificateGenuine',
    standing: 'VALID',
    productName: 'Nước mắm Cửa Khe thượng hạng',
    producerName: 'Hợp tác xã Nước mắm Cửa Khe Bình Dương',
    star: 4,
    decisionNumber: '1482/QĐ-UBND',
    authority: 'Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng',
    issuedOn: '2026-07-15',
    expiresOn: '2029-07-15',
    extendedTo: null,
    revokedOn: null,
    certificateNumber: `48-20215-${trail.productId.slice(0, 4)}-2026`,
    keyId: expect.stringMatching(/^[0-9a-f]{8}$/),
    product: { id: trail.productId },
  })
})

test.each([
  ['on its last day', '2029-07-15', '', 'VALID'],
  ['a day later', '2029-07-16', '', 'EXPIRED'],
  ['a day later, while the law gives it more time', '2029-07-16', `extended_to = '2029-12-31', extension_basis = 'điều 12'`, 'EXTENDED'],
  ['after it was taken back', '2026-11-23', `revoked_on = '2026-11-01', revocation_ground = 'LAW_BROKEN'`, 'REVOKED'],
  ['after a later one took its place', '2026-11-23', `revoked_on = '2026-11-01', revocation_ground = 'REPLACED'`, 'REPLACED'],
])('%s its standing is told', async (_, day, change, standing) => {
  const { token } = await issue()
  if (change) await database.query(`UPDATE recognition SET ${change} WHERE id = $1`, [trail.recognitionId])
  now = new Date(`${day}T05:00:00Z`)

  expect(await check(token)).toMatchObject({ __typename: 'CertificateGenuine', standing })
})

test('it can be checked when nothing of it is on record any more', async () => {
  const { token } = await issue()
  await database.query('DELETE FROM recognition WHERE id = $1', [trail.recognitionId])

  expect(await check(token)).toMatchObject({ standing: 'NOT_ON_RECORD', productName: 'Nước mắm Cửa Khe thượng hạng', product: null })
})

test('another star or number on record is told: this paper is not the one that counts', async () => {
  const { token } = await issue()
  await database.query('UPDATE recognition SET star = 3 WHERE id = $1', [trail.recognitionId])

  expect(await check(token)).toMatchObject({ star: 4, standing: 'NOT_ON_RECORD' })
})

test('changed at any of its letters it is never genuine', async () => {
  const { token } = await issue()
  const letters = [...'Aaz09-_.=/ %']
  const altered = [...token].flatMap((old, place) =>
    [letters[place % letters.length]!, old === 'A' ? 'B' : 'A', String.fromCodePoint(old.codePointAt(0)! + 1)]
      .filter(letter => letter !== old)
      .map(letter => token.slice(0, place) + letter + token.slice(place + 1)),
  )

  expect(altered.length).toBeGreaterThan(token.length * 2)
  expect(await believed(altered)).toEqual([])
  expect(await believed([token])).toEqual([token])
})

test('with letters left out, doubled, swapped or added it is never genuine', async () => {
  const token = (await issue()).token
  const [payload, signature] = token.split('.') as [string, string]
  const odd = [
    `${token}=`,
    `${token}.`,
    ` ${token}`,
    `${token}\n`,
    token.toLowerCase(),
    token.toUpperCase(),
    payload,
    signature,
    '',
    '\0',
    'chứng nhận',
  ]
  const altered = [
    ...Array.from({ length: token.length }, (_, place) => token.slice(0, place) + token.slice(place + 1)),
    ...Array.from({ length: token.length }, (_, place) => token.slice(0, place) + token[place] + token.slice(place)),
    ...odd,
    `${signature}.${payload}`,
    `${payload}.${signature}.${signature}`,
    `.${signature}`,
    `${payload}.`,
    'x'.repeat(5_000),
  ]

  expect(await believed(altered)).toEqual([])
})

test.each([
  ['another letter in its words', (token: string) => flip(token, 60), { __typename: 'CertificateForged', reason: 'SIGNATURE_WRONG' }],
  ['one star more', (token: string) => flip(token, 21), { __typename: 'CertificateForged', reason: 'SIGNATURE_WRONG' }],
  ['the name of another key', (token: string) => flip(token, 2), { __typename: 'CertificateForged', reason: 'KEY_UNKNOWN' }],
  ['another format', (token: string) => flip(token, 0), { __typename: 'CertificateUnreadable' }],
  ['its end missing', (token: string) => token.slice(0, -4), { __typename: 'CertificateUnreadable' }],
  ['nothing of a certificate', () => 'https://example.com', { __typename: 'CertificateUnreadable' }],
])('%s is told as what it is', async (_, alter, answer) => {
  expect(await check(alter((await issue()).token))).toEqual(answer)
})

test('what the signature of one certificate is worth on another: nothing', async () => {
  const one = (await issue()).token
  trail = await aPaperTrail(database, { star: 5, name: 'Trà Ngọc Linh' })
  const other = (await issue()).token

  expect(await check(`${one.split('.')[0]}.${other.split('.')[1]}`)).toEqual({ __typename: 'CertificateForged', reason: 'SIGNATURE_WRONG' })
})

test('somebody with a secret of their own signs nothing that we believe', async () => {
  const { token } = await issue('the secret of somebody who would like to be us')
  await forgetKeys()

  expect(await check(token)).toEqual({ __typename: 'CertificateForged', reason: 'KEY_UNKNOWN' })
})

test('what earlier keys signed stays good after the secret was changed', async () => {
  const { token } = await issue()
  const changed = 'the secret that came after the first one'

  expect(await check(token, changed)).toMatchObject({ __typename: 'CertificateGenuine', standing: 'VALID' })
  expect((await issue(changed)).token).not.toBe(token)
})

test('what a stolen key signed is not believed once the key is distrusted', async () => {
  const stolen = 'a secret that was left lying in a train'
  const { token } = await issue(stolen)
  await check(token, stolen)
  await database.query(`UPDATE certificate_key SET distrusted_at = now(), distrusted_because = 'left in a train'`)

  expect(await check(token, stolen)).toEqual({ __typename: 'CertificateForged', reason: 'KEY_DISTRUSTED' })
  await forgetKeys()
})

test('a code fits on a certificate: the address has less than 330 letters', async () => {
  const { documents } = await application()
  const { address } = await documents.signCertificate.execute({
    recognitionId: randomUUID(),
    star: 4,
    issuedOn: '2026-07-15',
    expiresOn: '2029-07-15',
    productName: 'Nước mắm Cửa Khe thượng hạng',
    producerName: 'Hợp tác xã Nước mắm Cửa Khe Bình Dương',
    decisionNumber: '1482/QĐ-UBND',
    authority: 'Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng',
    certificateNumber: '48-20215-0012-2026',
  })

  expect(address).toMatch(/^https:\/\/ocop\.example\/chung-nhan\/[\w-]+\.[\w-]{86}$/)
  expect(address.length).toBeLessThan(330)
})

test('a file that was drawn but never given out is not known', async () => {
  const { documents } = await application()

  expect(await checkFile((await documents.renderDocument.of('CERTIFICATE', trail.recognitionId))!.file)).toMatchObject({
    __typename: 'DocumentUnknown',
  })
})

test('a fingerprint that is none is refused', async () => {
  const { schema } = await application()
  const { errors } = await createTestClient(schema).execute(aVisitor(), FILE, { sha256: 'abc' })

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'sha256' })
})

/** The same token with one bit of one byte of its payload turned. */
function flip(token: string, byte: number): string {
  const [payload, signature] = token.split('.') as [string, string]
  const bytes = Buffer.from(payload, 'base64url')
  bytes[byte]! ^= 2
  return `${bytes.toString('base64url')}.${signature}`
}

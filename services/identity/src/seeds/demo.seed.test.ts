import { MembershipGrantedV1 } from '@ocop/contracts'
import { VISITOR } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import { loadDemo } from '@ocop/service-kit/service'
import { createTestClient, createTestDatabase, eventsIn } from '@ocop/testing-kit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApplication } from '../application.ts'
import { entities, migrations } from '../data-source.ts'
import { seedDemo } from './demo.seed.ts'

const settings = {
  AUTH_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'http://localhost:3000/',
  SMTP_URL: undefined,
  MAIL_DIR: '',
  MAIL_FROM: 'a@b.vn',
}
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { ... on Session { user { id displayName isDemo memberships { role organization { id isDemo } subjectIds } } } } }`
const organization = (slug: string) => fixedId('organization', slug)
let database: Awaited<ReturnType<typeof createTestDatabase>>
let application: Awaited<ReturnType<typeof createApplication>>

beforeAll(async () => {
  database = await createTestDatabase({ entities, migrations })
  application = await createApplication(database, () => new Date('2026-11-23T12:00:00Z'), settings)
  await loadDemo(database, transaction => seedDemo(transaction, { application }))
})
afterAll(() => database.drop())

test.each([
  ['nguoitieudung', 'CONSUMER', null, []],
  ['diemban', 'SALES_POINT_STAFF', 'diem-ban-tam-ky-demo', [fixedId('sales-point', '502-1')]],
  ['bantochuc', 'ORGANIZER', 'trung-tam-xuc-tien-demo', [organization('trung-tam-xuc-tien-demo')]],
  ['chuthe', 'PRODUCER', 'cat-trang-demo', [fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang')]],
  ['chuthe2', 'PRODUCER', 'quy-thu-demo', [fixedId('producer', 'cong-ty-tnhh-san-xuat-thuong-mai-quy-thu')]],
  ['canbo', 'OFFICER', 'so-nong-nghiep-va-moi-truong-demo', [fixedId('administrative-unit', '48@2025')]],
  ['canbohuyen', 'OFFICER', 'uy-ban-nhan-dan-huyen-demo', ['502@2024', '509@2024'].map(key => fixedId('administrative-unit', key))],
  ['canbobo', 'OFFICER', 'bo-nong-nghiep-va-moi-truong-demo', [fixedId('administrative-unit', 'VN')]],
  ['thanhvien3', 'COUNCIL_MEMBER', 'so-nong-nghiep-va-moi-truong-demo', [fixedId('administrative-unit', '48@2025')]],
  ['quantri', 'ADMINISTRATOR', 'ocop-connect-demo', []],
])('%s signs in with the printed password, as %s', async (name, role, slug, subjectIds) => {
  const email = `${name}@demo.ocop`
  const { data } = await createTestClient(application.schema).execute(VISITOR, SIGN_IN, { input: { email, password: 'ocop-demo-2026' } })
  expect(data!['signIn'].user).toEqual({
    id: fixedId('user', email),
    displayName: expect.stringContaining('(demo)'),
    isDemo: true,
    memberships: [{ role, organization: slug && { id: organization(slug), isDemo: true }, subjectIds }],
  })
})

test('the manager runs two sales points of two organizations', async () => {
  const memberships = await application.accounts.listMemberships.ofOne(fixedId('user', 'quanlydiemban@demo.ocop'))
  expect(memberships.map(({ organizationId, subjectIds }) => [organizationId, ...subjectIds])).toEqual(
    expect.arrayContaining([
      [organization('diem-ban-tam-ky-demo'), fixedId('sales-point', '502-1')],
      [organization('diem-ban-hoi-an-demo'), fixedId('sales-point', '503-1')],
    ]),
  )
})

test('is announced, and loaded once', async () => {
  expect(await eventsIn(database, MembershipGrantedV1)).toHaveLength(16)
  expect(await loadDemo(database, transaction => seedDemo(transaction, { application }))).toBe(false)
  expect(await database.query('SELECT count(*)::int AS people FROM auth_user')).toEqual([{ people: 15 }])
})

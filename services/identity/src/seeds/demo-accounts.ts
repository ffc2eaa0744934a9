import type { Role } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { OrganizationKind } from '../capabilities/organizations/organization-kind.enum.ts'

/** Printed by `npm start`: nothing is protected by it. */
export const PASSWORD = 'ocop-demo-2026'

interface DemoOrganization {
  readonly slug: string
  readonly name: string
  readonly kind: OrganizationKind
}

export const ORGANIZATIONS: readonly DemoOrganization[] = [
  { slug: 'diem-ban-tam-ky-demo', name: 'Đơn vị vận hành điểm bán Tam Kỳ (demo)', kind: 'SALES_POINT_OPERATOR' },
  { slug: 'diem-ban-hoi-an-demo', name: 'Đơn vị vận hành điểm bán Hội An (demo)', kind: 'SALES_POINT_OPERATOR' },
  { slug: 'trung-tam-xuc-tien-demo', name: 'Trung tâm xúc tiến thương mại (demo)', kind: 'ORGANIZER' },
  { slug: 'cat-trang-demo', name: 'HTX Cát Trắng (demo)', kind: 'PRODUCER' },
  { slug: 'quy-thu-demo', name: 'Công ty Quý Thu (demo)', kind: 'PRODUCER' },
  { slug: 'so-nong-nghiep-va-moi-truong-demo', name: 'Sở Nông nghiệp và Môi trường (demo)', kind: 'AUTHORITY' },
  { slug: 'uy-ban-nhan-dan-xa-demo', name: 'Ủy ban nhân dân cấp xã (demo)', kind: 'AUTHORITY' },
  { slug: 'uy-ban-nhan-dan-huyen-demo', name: 'Ủy ban nhân dân cấp huyện năm 2024 (demo)', kind: 'AUTHORITY' },
  { slug: 'bo-nong-nghiep-va-moi-truong-demo', name: 'Bộ Nông nghiệp và Môi trường (demo)', kind: 'AUTHORITY' },
  { slug: 'ocop-connect-demo', name: 'OCOP Connect (demo)', kind: 'PLATFORM' },
]

interface DemoAccount {
  readonly email: string
  readonly displayName: string
  readonly roles: readonly { readonly role: Role; readonly organization: string | null; readonly subjectIds: readonly string[] }[]
}

const salesPoint = (name: string) => fixedId('sales-point', name)
const unit = (key: string) => fixedId('administrative-unit', key)
const as = (role: Role, organization: string | null, ...subjectIds: string[]) => ({ role, organization, subjectIds })

export const ACCOUNTS: readonly DemoAccount[] = [
  { email: 'nguoitieudung@demo.ocop', displayName: 'Người tiêu dùng (demo)', roles: [as('CONSUMER', null)] },
  {
    email: 'diemban@demo.ocop',
    displayName: 'Nhân viên điểm bán (demo)',
    roles: [as('SALES_POINT_STAFF', 'diem-ban-tam-ky-demo', salesPoint('502-1'))],
  },
  {
    email: 'quanlydiemban@demo.ocop',
    displayName: 'Quản lý điểm bán (demo)',
    roles: [
      as('SALES_POINT_MANAGER', 'diem-ban-tam-ky-demo', salesPoint('502-1')),
      as('SALES_POINT_MANAGER', 'diem-ban-hoi-an-demo', salesPoint('503-1')),
    ],
  },
  { email: 'bantochuc@demo.ocop', displayName: 'Ban tổ chức hội chợ (demo)', roles: [as('ORGANIZER', 'trung-tam-xuc-tien-demo')] },
  {
    email: 'chuthe@demo.ocop',
    displayName: 'Chủ thể Cát Trắng (demo)',
    roles: [as('PRODUCER', 'cat-trang-demo', fixedId('producer', 'htx-nong-nghiep-va-kinh-doanh-dich-vu-cat-trang'))],
  },
  {
    email: 'chuthe2@demo.ocop',
    displayName: 'Chủ thể Quý Thu (demo)',
    roles: [as('PRODUCER', 'quy-thu-demo', fixedId('producer', 'cong-ty-tnhh-san-xuat-thuong-mai-quy-thu'))],
  },
  {
    email: 'canbo@demo.ocop',
    displayName: 'Cán bộ OCOP (demo)',
    roles: [as('OFFICER', 'so-nong-nghiep-va-moi-truong-demo', unit('48@2025'))],
  },
  {
    // the communes of today in what was Tam Kỳ, and Quế Sơn
    email: 'canboxa@demo.ocop',
    displayName: 'Cán bộ xã, phường (demo)',
    roles: [as('OFFICER', 'uy-ban-nhan-dan-xa-demo', ...['20335', '20341', '20350', '20356', '20641'].map(code => unit(`${code}@2025`)))],
  },
  {
    email: 'canbohuyen@demo.ocop',
    displayName: 'Cán bộ huyện năm 2024 (demo)',
    roles: [as('OFFICER', 'uy-ban-nhan-dan-huyen-demo', unit('502@2024'), unit('509@2024'))],
  },
  {
    // the whole country: the ministry decides on five stars
    email: 'canbobo@demo.ocop',
    displayName: 'Cán bộ Bộ (demo)',
    roles: [as('OFFICER', 'bo-nong-nghiep-va-moi-truong-demo', unit('VN'))],
  },
  ...['chutichhoidong', 'thanhvien1', 'thanhvien2', 'thanhvien3'].map((name, place) => ({
    email: `${name}@demo.ocop`,
    displayName: place === 0 ? 'Chủ tịch hội đồng (demo)' : `Thành viên hội đồng ${place} (demo)`,
    roles: [as('COUNCIL_MEMBER', 'so-nong-nghiep-va-moi-truong-demo', unit('48@2025'))],
  })),
  { email: 'quantri@demo.ocop', displayName: 'Quản trị (demo)', roles: [as('ADMINISTRATOR', 'ocop-connect-demo')] },
]

import type { DossierFacts, EvidenceFacts, FormFacts, FormField } from './dossier-document.entity.ts'
import { amountInWords, shortDay } from './document-words.rules.ts'

export const KINDS: Record<DossierFacts['kind'], string> = {
  FIRST_TIME: 'Đánh giá lần đầu',
  UPGRADE: 'Nâng hạng',
  RE_GRADING: 'Đánh giá lại',
}

const WORDS: Record<string, string> = {
  COOPERATIVE: 'Hợp tác xã',
  COOPERATIVE_GROUP: 'Tổ hợp tác',
  ENTERPRISE: 'Doanh nghiệp nhỏ và vừa',
  FARM: 'Trang trại',
  HOUSEHOLD: 'Hộ sản xuất, kinh doanh có đăng ký',
  TOURISM_BODY: 'Tổ chức du lịch cộng đồng',
  FEMALE: 'Nữ',
  MALE: 'Nam',
  OTHER: 'Khác',
}

export const EVIDENCE: Record<string, string> = {
  BUSINESS_REGISTRATION: 'Đăng ký kinh doanh',
  FACILITY_CERTIFICATE: 'Cơ sở đủ điều kiện an toàn thực phẩm',
  PRODUCTION_LICENCE: 'Giấy phép sản xuất bắt buộc',
  MATERIAL_ORIGIN: 'Nguồn gốc nguyên liệu, liên kết',
  ENVIRONMENT_PAPER: 'Hồ sơ môi trường',
  LABOUR_LIST: 'Danh sách lao động',
  COOPERATIVE_CLASSIFICATION: 'Phân loại hợp tác xã',
  FINANCIAL_STATEMENT: 'Báo cáo tài chính',
  INTELLECTUAL_PROPERTY: 'Sở hữu trí tuệ',
  SALES_CONTRACT: 'Hợp đồng, hóa đơn tiêu thụ',
  PROMOTION: 'Quảng bá, trang thông tin',
  PRODUCT_STORY: 'Câu chuyện sản phẩm',
  QUALITY_DECLARATION: 'Công bố chất lượng',
  TEST_REPORT: 'Phiếu kiểm nghiệm',
  LABEL: 'Nhãn, bao bì',
  TRACEABILITY: 'Truy xuất nguồn gốc',
  QUALITY_MANAGEMENT: 'Hệ thống quản lý chất lượng',
  AWARD: 'Giải thưởng',
  PROOF_OF_CHANGE: 'Minh chứng thay đổi',
  PERSONAL_PAPER: 'Giấy tờ cá nhân',
  OTHER: 'Tài liệu khác',
}

/** Papers that form 02 asks to tick. */
export const TICKS: readonly (readonly [type: string, label: string])[] = [
  ['BUSINESS_REGISTRATION', 'Đăng ký kinh doanh'],
  ['QUALITY_DECLARATION', 'Công bố chất lượng sản phẩm'],
  ['FACILITY_CERTIFICATE', 'Chứng nhận cơ sở đủ điều kiện an toàn thực phẩm'],
  ['PRODUCTION_LICENCE', 'Giấy phép sản xuất bắt buộc'],
  ['INTELLECTUAL_PROPERTY', 'Nhãn hiệu, chỉ dẫn địa lý, sáng chế, kiểu dáng, quyền tác giả'],
]

const field = (label: string, value: string | null | undefined) => ({ label, value: value?.trim() ?? '' })
const known = (value: string | null | undefined) => (value ? (WORDS[value] ?? value) : '')

export const contactOf = (form: FormFacts, producerName: string) => [
  field('Tên chủ thể', producerName),
  field('Loại hình', known(form.applicantType)),
  field('Người đại diện theo pháp luật', form.representativeName),
  field('Chức vụ', form.representativeTitle),
  field('Địa chỉ', form.address),
  field('Điện thoại', form.phone),
  field('Thư điện tử', form.email),
]

/** Gender and ethnicity are for the producer and the office that scores. */
export const generalOf = (form: FormFacts, isPrivateShown: boolean) => [
  field('Ngày thành lập', form.foundedOn && shortDay(form.foundedOn)),
  field('Số đăng ký', form.registrationNumber),
  ...(isPrivateShown
    ? [field('Giới tính người đại diện', known(form.representativeGender)), field('Dân tộc người đại diện', form.representativeEthnicity)]
    : []),
  field('Tổng số lao động', countOf(form.labourCount)),
  field('Trong đó lao động tại địa phương', countOf(form.localLabourCount)),
]

/** Of private papers only that there are some. */
export const withoutPrivateTitles = (evidence: readonly EvidenceFacts[]): readonly EvidenceFacts[] =>
  evidence.map(one => (one.isPrivate ? { ...one, title: 'Tài liệu riêng tư' } : one))

export const productOf = ({ productName, setNumber, form }: DossierFacts, setName: string) => [
  field('Tên sản phẩm', productName),
  field('Bộ sản phẩm', `${setNumber}. ${setName}`),
  field('Quy cách', form.specification),
  field('Tiêu chuẩn áp dụng', form.standard),
]

export const TEXTS: Record<'about' | 'business', readonly (readonly [FormField, string])[]> = {
  about: [
    ['history', 'Quá trình hình thành và phát triển'],
    ['organisation', 'Tổ chức sản xuất'],
  ],
  business: [
    ['materials', 'Nguyên liệu'],
    ['technology', 'Công nghệ, quy trình'],
    ['qualityChanges', 'Thay đổi về chất lượng'],
    ['market', 'Thị trường'],
  ],
}

export const businessRows = ({ business = [] }: FormFacts) =>
  business
    .toSorted((a, b) => b.year - a.year)
    .map(({ year, revenue, profit }) => ({ cells: [String(year), amountInWords(revenue), amountInWords(profit)] }))

const countOf = (count: number | null | undefined) => (count === null || count === undefined ? '' : `${count} người`)

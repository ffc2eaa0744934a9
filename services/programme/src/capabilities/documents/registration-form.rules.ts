import type { Block, Paper } from '../printing/print-paper.use-case.ts'
import type { DossierFacts, EvidenceFacts } from './dossier-document.entity.ts'
import { dayInWords, placeOf, shortDay, unitInWords } from './document-words.rules.ts'
import { contactOf, EVIDENCE, KINDS, productOf } from './form-words.rules.ts'

/** Form 01: the producer registers a product for grading. */
export function registrationForm(dossier: DossierFacts, setName: string, evidence: readonly EvidenceFacts[]): Paper {
  const { form, producerName, kind, unitName, submittedOn, datedOn } = dossier
  const day = submittedOn ?? datedOn
  return {
    title: `Phiếu đăng ký đánh giá, phân hạng sản phẩm OCOP: ${dossier.productName}`,
    subject: 'Mẫu số 01',
    datedOn: day,
    blocks: [
      {
        kind: 'LETTERHEAD',
        issuer: [],
        formName: 'Mẫu số 01',
        placeAndDay: `${placeOf({ level: 'COMMUNE', unitName })}, ${dayInWords(day)}`,
      },
      {
        kind: 'TITLE',
        text: 'PHIẾU ĐĂNG KÝ',
        about: 'Đánh giá, phân hạng sản phẩm OCOP',
        note: [`Kính gửi: Ủy ban nhân dân ${unitInWords(unitName)}`, ...(submittedOn === null ? ['BẢN NHÁP, CHƯA NỘP'] : [])].join('\n'),
      },
      { kind: 'HEADING', text: '1. Chủ thể' },
      { kind: 'FIELDS', rows: contactOf(form, producerName) },
      { kind: 'HEADING', text: '2. Sản phẩm đăng ký' },
      { kind: 'FIELDS', rows: [...productOf(dossier, setName), { label: 'Hình thức đăng ký', value: KINDS[kind] }] },
      { kind: 'HEADING', text: '3. Tài liệu kèm theo' },
      enclosed(evidence),
      { kind: 'HEADING', text: '4. Cam kết' },
      {
        kind: 'PARAGRAPH',
        text: 'Chúng tôi cam đoan thông tin và tài liệu trong hồ sơ là đúng sự thật, chịu trách nhiệm trước pháp luật về nội dung đã kê khai và bảo đảm sản phẩm tuân thủ quy định về chất lượng, an toàn, môi trường, sở hữu trí tuệ và ghi nhãn.',
      },
      {
        kind: 'SIGNATURES',
        signers: [{ lines: ['ĐẠI DIỆN CHỦ THỂ'], hint: '(Ký, ghi rõ họ tên, đóng dấu nếu có)', name: form.representativeName ?? '' }],
      },
      { kind: 'HEADING', text: 'Phần tiếp nhận' },
      received(dossier),
    ],
  }
}

const enclosed = (evidence: readonly EvidenceFacts[]): Block => ({
  kind: 'TABLE',
  caption: 'Tài liệu kèm theo',
  columns: [
    { label: 'TT', share: 1, align: 'center' },
    { label: 'Tên tài liệu', share: 7 },
    { label: 'Loại', share: 5 },
  ],
  rows: evidence.map(({ title, type }, place) => ({ cells: [String(place + 1), title, EVIDENCE[type] ?? type] })),
})

const received = ({ unitName, provinceName, receiptNumber, submittedOn }: DossierFacts): Block => ({
  kind: 'FIELDS',
  rows: [
    { label: `Nơi nhận hồ sơ (${unitInWords(unitName)})`, value: receiptNumber ?? '' },
    { label: 'Ngày nhận', value: submittedOn === null ? '' : shortDay(submittedOn) },
    { label: `Cấp tỉnh tiếp nhận${provinceName === null ? '' : ` (${unitInWords(provinceName)})`}`, value: '' },
  ],
})

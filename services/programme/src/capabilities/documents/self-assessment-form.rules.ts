import type { Block, Paper } from '../printing/print-paper.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import type { AnswerFacts, DossierFacts, EvidenceFacts, FormField } from './dossier-document.entity.ts'
import { dayInWords, placeOf, pointsInWords, shortDay } from './document-words.rules.ts'
import { businessRows, contactOf, EVIDENCE, generalOf, KINDS, productOf, TEXTS, TICKS } from './form-words.rules.ts'
import { scoreRows, totalOf } from './rubric-rows.rules.ts'

export interface Assessment {
  readonly dossier: DossierFacts
  /** Undefined while no scoring table is known for the product’s set. */
  readonly rubric: Rubric | undefined
  readonly answers: readonly AnswerFacts[]
  readonly evidence: readonly EvidenceFacts[]
  readonly isPrivateShown: boolean
}

/** Form 02: the producer’s report about itself and its product, with its own points in the order of the criteria. */
export function selfAssessmentForm(assessment: Assessment): Paper {
  const { dossier, rubric } = assessment
  const { form, producerName, unitName, submittedOn, datedOn } = dossier
  const day = submittedOn ?? datedOn
  return {
    title: `Báo cáo tự đánh giá sản phẩm OCOP: ${dossier.productName}`,
    subject: 'Mẫu số 02',
    datedOn: day,
    blocks: [
      {
        kind: 'LETTERHEAD',
        issuer: [],
        formName: 'Mẫu số 02',
        placeAndDay: `${placeOf({ level: 'COMMUNE', unitName })}, ${dayInWords(day)}`,
      },
      {
        kind: 'TITLE',
        text: 'BÁO CÁO TỰ ĐÁNH GIÁ',
        about: `Sản phẩm ${dossier.productName}`,
        note: [KINDS[dossier.kind], ...(submittedOn === null ? ['BẢN NHÁP, CHƯA NỘP'] : [])].join('\n'),
      },
      { kind: 'HEADING', text: 'PHẦN I. THÔNG TIN CHUNG' },
      { kind: 'FIELDS', rows: [...contactOf(form, producerName), ...generalOf(form, assessment.isPrivateShown)] },
      { kind: 'FIELDS', rows: productOf(dossier, rubric?.name.vi ?? '') },
      ticks(assessment.evidence),
      ...texts(dossier, TEXTS.about),
      { kind: 'HEADING', text: 'PHẦN II. KẾT QUẢ SẢN XUẤT, KINH DOANH' },
      ...texts(dossier, TEXTS.business),
      business(dossier),
      ...scores(assessment),
      { kind: 'HEADING', text: 'PHẦN IV. KẾ HOẠCH PHÁT TRIỂN' },
      { kind: 'PARAGRAPH', text: form.plan ?? '—' },
      {
        kind: 'SIGNATURES',
        signers: [{ lines: ['ĐẠI DIỆN CHỦ THỂ'], hint: '(Ký, ghi rõ họ tên, đóng dấu nếu có)', name: form.representativeName ?? '' }],
      },
    ],
  }
}

const ticks = (evidence: readonly EvidenceFacts[]): Block => ({
  kind: 'TABLE',
  caption: 'Giấy tờ đã có',
  columns: [
    { label: 'Giấy tờ', share: 8 },
    { label: 'Đã có', share: 2, align: 'center' },
  ],
  rows: TICKS.map(([type, label]) => ({ cells: [label, evidence.some(one => one.type === type) ? 'Có' : 'Chưa'] })),
})

const texts = ({ form }: DossierFacts, fields: readonly (readonly [FormField, string])[]): Block[] =>
  fields.flatMap(([name, label]) => (form[name] ? [{ kind: 'PARAGRAPH', lead: `${label}:`, text: form[name] }] : []))

const business = ({ form }: DossierFacts): Block => ({
  kind: 'TABLE',
  caption: 'Doanh thu và lợi nhuận của sản phẩm',
  columns: [
    { label: 'Năm', share: 2, align: 'center' },
    { label: 'Doanh thu (đồng)', share: 4, align: 'right' },
    { label: 'Lợi nhuận (đồng)', share: 4, align: 'right' },
  ],
  rows: businessRows(form),
})

function scores({ rubric, answers, evidence }: Assessment): Block[] {
  const byCode = new Map(answers.map(answer => [answer.code, answer]))
  return [
    { kind: 'HEADING', text: 'PHẦN III. TỰ CHẤM ĐIỂM THEO BỘ TIÊU CHÍ' },
    ...(rubric ? [scoreTable(rubric, byCode, evidence)] : []),
    { kind: 'HEADING', text: 'Danh mục minh chứng' },
    {
      kind: 'TABLE',
      caption: 'Danh mục minh chứng',
      columns: [
        { label: 'TT', share: 1, align: 'center' },
        { label: 'Minh chứng', share: 6 },
        { label: 'Loại', share: 4 },
        { label: 'Ngày cấp', share: 2.2, align: 'center' },
        { label: 'Hết hạn', share: 2.2, align: 'center' },
      ],
      rows: evidence.map(({ title, type, issuedOn, expiresOn }, place) => ({
        cells: [String(place + 1), title, EVIDENCE[type] ?? type, issuedOn ? shortDay(issuedOn) : '', expiresOn ? shortDay(expiresOn) : ''],
      })),
    },
  ]
}

const scoreTable = (rubric: Rubric, answers: ReadonlyMap<string, AnswerFacts>, evidence: readonly EvidenceFacts[]): Block => ({
  kind: 'TABLE',
  caption: 'Điểm tự chấm theo thứ tự tiêu chí',
  columns: [
    { label: 'Mã', share: 1.4, align: 'center' },
    { label: 'Tiêu chí', share: 5 },
    { label: 'Mức đã chọn', share: 5 },
    { label: 'Minh chứng', share: 2, align: 'center' },
    { label: 'Tối đa', share: 1.2, align: 'center' },
    { label: 'Điểm', share: 1.2, align: 'center' },
  ],
  rows: [
    ...scoreRows(rubric, answers, evidence),
    { cells: ['', 'TỔNG ĐIỂM', '', '', '100', pointsInWords(totalOf(rubric, answers))], isStrong: true },
  ],
})

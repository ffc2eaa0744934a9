import type { Block, Paper } from '../printing/print-paper.use-case.ts'
import type { DecidedProduct, DecisionFacts } from './evaluation-document.entity.ts'
import {
  capitals,
  dayInWords,
  issuerOf,
  placeOf,
  pointsInWords,
  shortDay,
  signatoryOf,
  starInWords,
  unitInWords,
} from './document-words.rules.ts'

const GROUNDS: Record<string, string> = {
  FALSE_DOSSIER: 'Hồ sơ sai sự thật hoặc giả mạo',
  CRITERIA_NOT_KEPT: 'Không còn đáp ứng tiêu chí',
  LAW_BROKEN: 'Vi phạm pháp luật về chất lượng, an toàn, môi trường, sở hữu trí tuệ hoặc ghi nhãn',
  MARK_MISUSED: 'Sử dụng sai biểu trưng OCOP',
  PRODUCTION_STOPPED: 'Chủ thể ngừng sản xuất',
  CONCLUSION_OF_AUTHORITY: 'Theo kết luận của cơ quan có thẩm quyền',
  REPLACED: 'Được thay bằng quyết định mới',
}

/** A decision of recognition or revocation, its list behind it. */
export function decisionPaper(decision: DecisionFacts): Paper {
  const { number, issuedOn, authority, products } = decision
  const isRevocation = decision.kind === 'REVOCATION'
  const about = isRevocation
    ? 'Về việc thu hồi kết quả công nhận sản phẩm OCOP'
    : 'Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP'
  return {
    title: `Quyết định ${number}: ${about}`,
    subject: about,
    datedOn: issuedOn,
    blocks: [
      { kind: 'LETTERHEAD', issuer: issuerOf(decision, authority), number, placeAndDay: `${placeOf(decision)}, ${dayInWords(issuedOn)}` },
      { kind: 'TITLE', text: 'QUYẾT ĐỊNH', about },
      { kind: 'HEADING', text: capitals(headOf(decision)), isCentred: true },
      { kind: 'PARAGRAPH', isItalic: true, text: `Căn cứ ${decision.legalBasis};` },
      {
        kind: 'PARAGRAPH',
        isItalic: true,
        text: isRevocation
          ? 'Căn cứ kết luận của cơ quan có thẩm quyền;'
          : 'Căn cứ kết quả đánh giá của hội đồng đánh giá, phân hạng sản phẩm OCOP;',
      },
      { kind: 'PARAGRAPH', isItalic: true, text: 'Theo đề nghị của cơ quan tham mưu.' },
      { kind: 'HEADING', text: 'QUYẾT ĐỊNH:', isCentred: true },
      ...(isRevocation ? revokes(decision) : recognises(decision)),
      {
        kind: 'SIGNATURES',
        recipients: ['Như Điều 3;', 'Ủy ban nhân dân nơi có sản phẩm;', 'Chủ thể trong danh sách;', 'Lưu: VT.'],
        signers: [signatoryOf(decision)],
      },
      { kind: 'PAGE_BREAK' },
      {
        kind: 'TITLE',
        text: isRevocation ? 'DANH SÁCH SẢN PHẨM BỊ THU HỒI' : 'DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN',
        note: `(Kèm theo Quyết định số ${number} ${dayInWords(issuedOn)})`,
      },
      isRevocation ? revokedList(products) : recognisedList(products),
    ],
  }
}

const headOf = ({ level, unitName, authority }: DecisionFacts) =>
  level === 'CENTRE' || unitName === null ? authority : `Chủ tịch Ủy ban nhân dân ${unitInWords(unitName)}`

const recognises = ({ products, certificateMonths }: DecisionFacts): Block[] => [
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 1.',
    text: `Công nhận ${products.length} sản phẩm của ${new Set(products.map(({ producerId }) => producerId)).size} chủ thể đạt hạng sao OCOP (có danh sách kèm theo).`,
  },
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 2.',
    text: `Giấy chứng nhận có giá trị ${certificateMonths} tháng kể từ ngày ban hành Quyết định. Chủ thể giữ đúng tiêu chí đã được đánh giá và sử dụng biểu trưng OCOP theo quy định trong thời gian đó.`,
  },
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 3.',
    text: 'Quyết định có hiệu lực từ ngày ký. Cơ quan tham mưu, các cơ quan liên quan và chủ thể trong danh sách chịu trách nhiệm thi hành.',
  },
]

const revokes = ({ products }: DecisionFacts): Block[] => [
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 1.',
    text: `Thu hồi kết quả công nhận và giấy chứng nhận OCOP của ${products.length} sản phẩm (có danh sách kèm theo).`,
  },
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 2.',
    text: 'Chủ thể ngừng sử dụng biểu trưng OCOP và hạng sao trên nhãn, bao bì, quảng cáo của sản phẩm bị thu hồi.',
  },
  {
    kind: 'PARAGRAPH',
    lead: 'Điều 3.',
    text: 'Quyết định có hiệu lực từ ngày ký. Cơ quan tham mưu, các cơ quan liên quan và chủ thể trong danh sách chịu trách nhiệm thi hành.',
  },
]

const recognisedList = (products: readonly DecidedProduct[]): Block => ({
  kind: 'TABLE',
  caption: 'Sản phẩm được công nhận',
  columns: [
    { label: 'TT', share: 1, align: 'center' },
    { label: 'Sản phẩm', share: 4.2 },
    { label: 'Chủ thể', share: 4.2 },
    { label: 'Địa chỉ', share: 3 },
    { label: 'Điểm', share: 1.5, align: 'center' },
    { label: 'Hạng', share: 1.5, align: 'center' },
    { label: 'Số giấy chứng nhận', share: 3 },
  ],
  rows: products.map(({ productName, producerName, unitName, average, star, certificateNumber }, place) => ({
    cells: [String(place + 1), productName, producerName, unitName, pointsInWords(average), starInWords(star), certificateNumber ?? ''],
  })),
})

const revokedList = (products: readonly DecidedProduct[]): Block => ({
  kind: 'TABLE',
  caption: 'Sản phẩm bị thu hồi',
  columns: [
    { label: 'TT', share: 1, align: 'center' },
    { label: 'Sản phẩm', share: 4 },
    { label: 'Chủ thể', share: 4 },
    { label: 'Hạng', share: 1.5, align: 'center' },
    { label: 'Từ ngày', share: 2.2, align: 'center' },
    { label: 'Lý do', share: 5 },
  ],
  rows: products.map(({ productName, producerName, star, revokedOn, revocationGround, revocationNote }, place) => ({
    cells: [
      String(place + 1),
      productName,
      producerName,
      starInWords(star),
      revokedOn === null ? '' : shortDay(revokedOn),
      [GROUNDS[revocationGround ?? ''] ?? '', revocationNote ?? ''].filter(Boolean).join('\n'),
    ],
  })),
})

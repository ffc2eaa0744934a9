import type { Paper } from '../printing/print-paper.use-case.ts'
import type { DossierFacts, OpinionFacts } from './dossier-document.entity.ts'
import type { OfficeFacts } from './evaluation-document.entity.ts'
import { dayInWords, issuerOf, placeOf, signerOf, unitInWords } from './document-words.rules.ts'

/** Form 03: what the commune, until 2025 the district, says of the four contents. */
export function communeOpinionForm(dossier: DossierFacts, opinion: OpinionFacts): Paper {
  const { productName, producerName, unitName, receiptNumber } = dossier
  const office: OfficeFacts = { level: 'COMMUNE', unitId: dossier.unitId, unitName }
  return {
    title: `Ý kiến của Ủy ban nhân dân ${unitInWords(unitName)} về hồ sơ ${productName}`,
    subject: 'Mẫu số 03',
    datedOn: opinion.givenOn,
    blocks: [
      {
        kind: 'LETTERHEAD',
        issuer: issuerOf(office),
        formName: 'Mẫu số 03',
        placeAndDay: `${placeOf(office)}, ${dayInWords(opinion.givenOn)}`,
      },
      { kind: 'TITLE', text: 'BÁO CÁO', about: 'Đánh giá hồ sơ đăng ký sản phẩm OCOP' },
      {
        kind: 'FIELDS',
        rows: [
          { label: 'Sản phẩm', value: productName },
          { label: 'Chủ thể', value: producerName },
          { label: 'Hồ sơ', value: receiptNumber ?? '' },
        ],
      },
      { kind: 'PARAGRAPH', lead: '1. Nguồn gốc sản phẩm, nguyên liệu địa phương:', text: opinion.origin },
      { kind: 'PARAGRAPH', lead: '2. Sử dụng lao động địa phương:', text: opinion.localLabour },
      { kind: 'PARAGRAPH', lead: '3. Nguồn gốc ý tưởng sản phẩm:', text: opinion.originOfIdea },
      { kind: 'PARAGRAPH', lead: '4. Bản sắc, trí tuệ địa phương:', text: opinion.localIdentity },
      {
        kind: 'PARAGRAPH',
        lead: 'Kết luận:',
        text: opinion.isProposed
          ? `Ủy ban nhân dân ${unitInWords(unitName)} đề nghị cấp trên tổ chức đánh giá, phân hạng sản phẩm.`
          : `Ủy ban nhân dân ${unitInWords(unitName)} chưa đề nghị đánh giá, phân hạng sản phẩm trong đợt này.`,
      },
      {
        kind: 'SIGNATURES',
        recipients: ['Cơ quan tham mưu OCOP cấp trên;', 'Chủ thể;', 'Lưu: VT.'],
        signers: [{ lines: signerOf(office) }],
      },
    ],
  }
}

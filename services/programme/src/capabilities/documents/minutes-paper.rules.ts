import type { Block, Paper } from '../printing/print-paper.use-case.ts'
import type { SessionDossier, SessionFacts } from './evaluation-document.entity.ts'
import { dayInWords, issuerOf, placeOf, pointsInWords, starInWords } from './document-words.rules.ts'

const ROLES: Record<string, string> = { CHAIR: 'Chủ tịch hội đồng', MEMBER: 'Ủy viên', SECRETARY: 'Thư ký', ADVISER: 'Tổ tư vấn' }
const OUTCOMES: Record<string, string> = {
  RECOGNISE: 'Đề nghị công nhận',
  FORWARD: 'Chuyển cấp trên đánh giá',
  NOT_RECOGNISED: 'Chưa đạt để công nhận',
  DISQUALIFIED: 'Hồ sơ bị loại',
}
const AGREEMENTS: Record<string, string> = {
  CHAIR_CONCLUDES: 'chủ tịch hội đồng kết luận',
  MEDIAN: 'lấy trung vị điểm của các thành viên',
  MEAN: 'lấy trung bình điểm của các thành viên',
}

/** What happened in a council’s sitting: who was there, whose sheets, what averages, what was concluded. */
export function minutesPaper(session: SessionFacts): Paper {
  const { name, heldOn, councilName, councilDecision, councilDecidedOn, quorum, members, dossiers, status } = session
  const handedIn = members.filter(({ sheets }) => sheets > 0)
  const chair = members.find(({ role }) => role === 'CHAIR')?.name
  const secretary = members.find(({ role }) => role === 'SECRETARY')?.name
  return {
    title: `Biên bản ${name}`,
    subject: councilName,
    datedOn: heldOn,
    blocks: [
      {
        kind: 'LETTERHEAD',
        issuer: [...issuerOf(session), councilName.toLocaleUpperCase('vi')],
        placeAndDay: `${placeOf(session)}, ${dayInWords(heldOn)}`,
      },
      { kind: 'TITLE', text: 'BIÊN BẢN', about: name, ...(status === 'CLOSED' ? {} : { note: 'DỰ THẢO, PHIÊN HỌP CHƯA KẾT THÚC' }) },
      {
        kind: 'PARAGRAPH',
        lead: '1. Hội đồng.',
        text: `${councilName}, thành lập theo Quyết định số ${councilDecision} ${dayInWords(councilDecidedOn)}. ${presentOf(members)} Có phiếu đánh giá của ${handedIn.length}/${members.length} người; số thành viên tối thiểu là ${quorum}.`,
      },
      memberTable(session),
      ...conflictBlocks(session),
      {
        kind: 'PARAGRAPH',
        lead: '2. Phiếu đánh giá.',
        text: `Điểm thống nhất từng tiêu chí: ${AGREEMENTS[session.agreement] ?? session.agreement}.`,
      },
      sheetTable(dossiers),
      { kind: 'PARAGRAPH', lead: '3. Kết luận.', text: `Hội đồng đã xem xét ${dossiers.length} hồ sơ và kết luận như sau.` },
      conclusionTable(dossiers),
      {
        kind: 'SIGNATURES',
        signers: [
          { lines: ['THƯ KÝ'], hint: '(Ký, ghi rõ họ tên)', ...(secretary ? { name: secretary } : {}) },
          { lines: ['CHỦ TỊCH HỘI ĐỒNG'], hint: '(Ký, ghi rõ họ tên)', ...(chair ? { name: chair } : {}) },
        ],
      },
    ],
  }
}

/** Who was there is what was written down, and nothing else: a sheet may come from elsewhere, and later. */
const presentOf = (members: SessionFacts['members']) =>
  members.some(({ isPresent }) => isPresent === null)
    ? 'Chưa ghi nhận người có mặt.'
    : `Có mặt ${members.filter(({ isPresent }) => isPresent).length}/${members.length} người.`

const presenceOf = (isPresent: boolean | null) => (isPresent === null ? '' : isPresent ? 'Có mặt' : 'Vắng')

const memberTable = ({ members }: SessionFacts): Block => ({
  kind: 'TABLE',
  caption: 'Thành viên hội đồng',
  columns: [
    { label: 'TT', share: 1, align: 'center' },
    { label: 'Họ và tên', share: 5 },
    { label: 'Chức vụ, cơ quan', share: 5 },
    { label: 'Vai trò', share: 3.3 },
    { label: 'Dự họp', share: 2, align: 'center' },
    { label: 'Số phiếu', share: 2, align: 'center' },
  ],
  rows: members.map(({ name, position, role, isPresent, sheets }, place) => ({
    cells: [String(place + 1), name, position ?? '', ROLES[role] ?? role, presenceOf(isPresent), String(sheets)],
  })),
})

const conflictBlocks = ({ conflicts }: SessionFacts): Block[] =>
  conflicts.map(({ member, productName, reason }) => ({
    kind: 'PARAGRAPH',
    text: `${member} không đánh giá sản phẩm ${productName} vì xung đột lợi ích: ${reason}`,
  }))

const sheetTable = (dossiers: readonly SessionDossier[]): Block => ({
  kind: 'TABLE',
  caption: 'Điểm của từng phiếu',
  columns: [
    { label: 'Sản phẩm', share: 6 },
    { label: 'Thành viên', share: 5 },
    { label: 'Tổng điểm', share: 2, align: 'center' },
    { label: 'Đề nghị loại', share: 2, align: 'center' },
  ],
  rows: dossiers.flatMap(({ productName, sheets }) =>
    sheets.map(({ member, total, isDisqualifying }) => ({
      cells: [productName, member, pointsInWords(total), isDisqualifying ? 'Có' : 'Không'],
    })),
  ),
})

const conclusionTable = (dossiers: readonly SessionDossier[]): Block => ({
  kind: 'TABLE',
  caption: 'Kết luận',
  columns: [
    { label: 'TT', share: 1, align: 'center' },
    { label: 'Sản phẩm', share: 5 },
    { label: 'Chủ thể', share: 5 },
    { label: 'Điểm trung bình', share: 2, align: 'center' },
    { label: 'Hạng', share: 1.6, align: 'center' },
    { label: 'Kết luận', share: 3.6 },
  ],
  rows: dossiers.map(({ productName, producerName, average, star, outcome }, place) => ({
    cells: [
      String(place + 1),
      productName,
      producerName,
      pointsInWords(average),
      starInWords(star),
      outcome === null ? 'Chưa kết luận' : (OUTCOMES[outcome] ?? outcome),
    ],
  })),
})

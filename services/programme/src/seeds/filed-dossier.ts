import { randomUUID } from 'node:crypto'
import type { RubricCriterion, RubricPart } from '../capabilities/rubrics/find-rubric.use-case.ts'

/** One product’s whole way from the dossier to its certificate, as rows. */
export interface PaperTrail {
  readonly provinceId: string
  readonly communeId: string
  readonly producerId: string
  readonly productId: string
  readonly dossierId: string
  readonly councilId: string
  readonly chairId: string
  readonly sessionId: string
  readonly decisionId: string
  readonly recognitionId: string
}

export type Run = (sql: string, values: unknown[]) => Promise<unknown>

const FORM = {
  applicantType: 'COOPERATIVE',
  registrationNumber: '4001 234 567',
  foundedOn: '2015-03-09',
  address: 'Thôn Cửa Khe, xã Bình Dương',
  phone: '0235 123 4567',
  email: 'htx@cuakhe.example',
  representativeName: 'Nguyễn Thị Ánh Tuyết',
  representativeTitle: 'Giám đốc',
  representativeGender: 'FEMALE',
  representativeEthnicity: 'Cơ Tu',
  specification: 'Chai thủy tinh 500 ml',
  standard: 'TCVN 5107:2018',
  history: 'Làng nghề nước mắm Cửa Khe hình thành hơn hai trăm năm, hợp tác xã tiếp nối nghề ủ chượp truyền thống.',
  materials: 'Cá cơm than đánh bắt ở vùng biển Bình Dương, muối Sa Huỳnh để ráo ít nhất một năm.',
  technology: 'Ủ chượp gài nén mười hai tháng trong chum sành, kéo rút tự nhiên.',
  market: 'Quảng Nam, Đà Nẵng và Thành phố Hồ Chí Minh.',
  plan: 'Mở rộng vùng nguyên liệu, áp dụng HACCP, đưa sản phẩm lên sàn thương mại điện tử.',
  labourCount: 24,
  localLabourCount: 21,
  business: [
    { year: 2025, revenue: 4_200_000_000, profit: 630_000_000 },
    { year: 2026, revenue: 5_150_500_000, profit: 812_000_000 },
  ],
}

/** A dossier as its producer filled it in and its commune judged it. */
export async function keepDossier(run: Run, { dossierId, productId, producerId, communeId }: PaperTrail, name: string) {
  const [rubric] = (await run(
    `SELECT id, content FROM rubric WHERE regime_id = 'R4' AND set_number = 9 ORDER BY version DESC LIMIT 1`,
    [],
  )) as {
    id: string
    content: { parts: RubricPart[] }
  }[]
  await run(
    `INSERT INTO dossier (id, product_id, producer_id, product_name, producer_name, unit_id, set_number, kind, status, level, dated_on, regime_id, rubric_id,
                          plan_year, form, receipt_number, created_at, submitted_at)
     VALUES ($1, $2, $3, $4, 'Hợp tác xã Nước mắm Cửa Khe Bình Dương', $5, 9, 'FIRST_TIME', 'RECOGNISED', 'PROVINCE', '2026-05-30', 'R4', $6, 2026, $7,
             $8, '2026-05-28', '2026-05-30T02:00:00Z')`,
    [
      dossierId,
      productId,
      producerId,
      name,
      communeId,
      rubric!.id,
      JSON.stringify(FORM),
      `Phiếu số 012/PĐK-48-20215-2026 (${dossierId.slice(0, 4)})`,
    ],
  )
  for (const { code, options } of rubric!.content.parts.flatMap(part => part.children.flatMap(leavesOf))) {
    const best = options!.length - 1
    await run(`INSERT INTO dossier_answer VALUES ($1, $2, $3, $4, NULL)`, [dossierId, code, best, options![best]!.points])
  }
  await keepEvidence(run, dossierId, producerId)
  await run(
    `INSERT INTO commune_opinion VALUES ($1, 'Nguyên liệu cá cơm đánh bắt tại địa phương.', 'Hơn 85% lao động là người trong xã.', 'Nghề truyền thống của làng Cửa Khe.',
      'Gắn với lễ hội cầu ngư và tri thức ủ chượp của cư dân ven biển.', true, 'u', '2026-06-10T03:00:00Z')`,
    [dossierId],
  )
}

async function keepEvidence(run: Run, dossierId: string, producerId: string) {
  const papers = [
    ['BUSINESS_REGISTRATION', 'Giấy chứng nhận đăng ký hợp tác xã', false, '*'],
    ['QUALITY_DECLARATION', 'Bản tự công bố chất lượng nước mắm', false, '8'],
    ['PERSONAL_PAPER', 'Căn cước công dân của giám đốc', true, '*'],
  ] as const
  for (const [type, title, isPrivate, code] of papers) {
    const [id, hash] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2)]
    await run(`INSERT INTO evidence_file VALUES ($1, 'application/pdf', 10, 1, 'CLEAN', now())`, [hash])
    await run(
      `INSERT INTO evidence (id, producer_id, type, title, file_hash, issued_on, is_private, added_by, added_at) VALUES ($1, $2, $3, $4, $5, '2025-02-01', $6, 'u', now())`,
      [id, producerId, type, title, hash, isPrivate],
    )
    await run('INSERT INTO dossier_evidence VALUES ($1, $2, $3)', [dossierId, code, id])
  }
}

const leavesOf = (criterion: RubricCriterion): RubricCriterion[] => criterion.children?.flatMap(leavesOf) ?? [criterion]

import { randomUUID } from 'node:crypto'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { DataSource } from 'typeorm'
import { keepDossier, type PaperTrail, type Run } from './filed-dossier.ts'

export type { PaperTrail }

export async function aPaperTrail(database: DataSource, { star = 4, name = 'Nước mắm Cửa Khe thượng hạng' } = {}): Promise<PaperTrail> {
  const made = Object.fromEntries(
    ['provinceId', 'communeId', 'producerId', 'productId', 'dossierId', 'councilId', 'chairId', 'sessionId', 'decisionId'].map(key => [
      key,
      randomUUID(),
    ]),
  ) as unknown as Omit<PaperTrail, 'recognitionId'>
  const trail = { ...made, recognitionId: fixedId('recognition', `${made.productId}/2026-07-15`) }
  const run: Run = (sql, values) => database.query(sql, values)
  await keepPlaces(run, trail, name)
  await keepDossier(run, trail, name)
  await keepSitting(run, trail)
  await keepDecision(run, trail, star)
  return trail
}

async function keepPlaces(run: Run, { provinceId, communeId, producerId, productId }: PaperTrail, name: string) {
  const units = [
    [provinceId, '48', 'Thành phố Đà Nẵng', 'PROVINCE'],
    [communeId, '20215', 'Xã Bình Dương', 'COMMUNE'],
  ] as const
  for (const [id, code, unit, level] of units) {
    await run(`INSERT INTO known_unit VALUES ($1::uuid, $2, $3, $1::uuid::text, $4, '2025-07-01', NULL, now())`, [id, code, unit, level])
    await run('INSERT INTO known_unit_area VALUES ($1, $1), ($1, $2) ON CONFLICT DO NOTHING', [id, provinceId])
  }
  const producer = 'Hợp tác xã Nước mắm Cửa Khe Bình Dương'
  await run('INSERT INTO known_producer VALUES ($1::uuid, $2, $1::uuid::text, $3, now())', [producerId, producer, communeId])
  await run(
    `INSERT INTO known_product (product_id, producer_id, name, slug, set_number, unit_id, is_published, told_at) VALUES ($1::uuid, $2, $3, $1::uuid::text, 9, $4, true, now())`,
    [productId, producerId, name, communeId],
  )
}

async function keepSitting(run: Run, { councilId, chairId, sessionId, dossierId, provinceId }: PaperTrail) {
  await run(
    `INSERT INTO council (id, level, unit_id, name, decision_number, decided_on, agreement, divergence_percent, quorum, created_at)
     VALUES ($1, 'PROVINCE', $2, 'Hội đồng đánh giá, phân hạng sản phẩm OCOP thành phố', $3, '2026-06-20', 'MEDIAN', 50, 2, now())`,
    [councilId, provinceId, `88/QĐ-UBND-${councilId.slice(0, 4)}`],
  )
  const members = [
    [chairId, 'Trần Văn Ưu', 'Phó Chủ tịch UBND thành phố', 'CHAIR'],
    [randomUUID(), 'Lê Thị Mỹ Duyên', 'Sở Công Thương', 'MEMBER'],
    [randomUUID(), 'Phạm Đức Ỷ', 'Sở Y tế', 'SECRETARY'],
  ] as const
  for (const member of members) await run('INSERT INTO council_member VALUES ($1, $2, $3, $4, $5)', [councilId, ...member])
  await run(
    `INSERT INTO evaluation_session VALUES ($1, $2, 'Phiên đánh giá đợt 1 năm 2026', '2026-07-01', 'CLOSED', '2026-07-01', '2026-07-01')`,
    [sessionId, councilId],
  )
  await run('INSERT INTO session_dossier VALUES ($1, $2)', [sessionId, dossierId])
  for (const [place, [memberId]] of members.slice(0, 2).entries()) {
    await run(
      `INSERT INTO score_sheet (id, session_id, dossier_id, member_id, rubric_id, total, submitted_at)
       SELECT $1, $2, $3::uuid, $4, rubric_id, $5, '2026-07-01' FROM dossier WHERE id = $3`,
      [randomUUID(), sessionId, dossierId, memberId, 78.5 + place],
    )
  }
  await run(
    `INSERT INTO conclusion (id, session_id, dossier_id, sheets, average, band, star, missed, outcome, concluded_by, concluded_at)
     VALUES ($1, $2, $3, 2, 79, 4, 4, '[]', 'RECOGNISE', $4, '2026-07-01')`,
    [randomUUID(), sessionId, dossierId, chairId],
  )
}

async function keepDecision(run: Run, { decisionId, recognitionId, provinceId, productId, dossierId }: PaperTrail, star: number) {
  await run(
    `INSERT INTO decision VALUES ($1, 'RECOGNITION', $2, '2026-07-15', 'PROVINCE', $3, 'Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng', 'R4', 'u', now())`,
    [decisionId, '1482/QĐ-UBND', provinceId],
  )
  await run(
    `INSERT INTO recognition (id, product_id, star, dossier_id, decision_id, decision_number, authority, certificate_number, issued_on, expires_on,
                              verification_level, created_at)
     VALUES ($1, $2, $3, $4, $5, '1482/QĐ-UBND', 'Chủ tịch Ủy ban nhân dân thành phố Đà Nẵng', $6, '2026-07-15', '2029-07-15', 'DECISION_SEEN', now())`,
    [recognitionId, productId, star, dossierId, decisionId, `48-20215-${productId.slice(0, 4)}-2026`],
  )
}

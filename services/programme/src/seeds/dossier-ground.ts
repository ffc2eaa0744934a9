import { createHash, randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { insert, type Overrides } from './place-ground.ts'

const both = (words: string) => ({ vi: words, en: words })
const options = (...points: number[]) => points.map(point => ({ label: both(`${point} điểm`), points: point }))

/** Two criteria and two parts without any: A1 0/10/30, A2 0/10 of which 4 stars ask for all, B 25, C 35. */
export const SMALL_TABLE = {
  parts: [
    {
      code: 'A',
      label: both('Sản phẩm'),
      max: 40,
      children: [
        { code: 'A1', label: both('Tổ chức'), max: 30, options: options(0, 10, 30) },
        {
          code: 'A2',
          label: both('Nguồn gốc'),
          max: 10,
          options: [...options(0), { ...options(10)[0], minimumFor: [4] }],
        },
      ],
    },
    { code: 'B', label: both('Tiếp thị'), max: 25, children: [{ code: 'B1', label: both('Bán hàng'), max: 25, options: options(0, 25) }] },
    {
      code: 'C',
      label: both('Chất lượng'),
      max: 35,
      children: [{ code: 'C1', label: both('Cảm quan'), max: 35, options: options(0, 20, 35) }],
    },
  ],
}

export async function aRubric(database: DataSource, overrides: Overrides = {}) {
  const id = randomUUID()
  await insert(database, 'rubric', {
    id,
    regime_id: 'R4',
    set_number: 9,
    version: 90,
    is_complete: true,
    name_vi: 'Bảng thử',
    name_en: 'A table',
    content: JSON.stringify(SMALL_TABLE),
    content_hash: createHash('sha256').update(id).digest('hex'),
    loaded_by: 'test',
    loaded_at: '2026-06-01T00:00:00Z',
    ...overrides,
  })
  return id
}

interface Filed {
  readonly communeId: string
  readonly producerId: string
  readonly productId: string
}

/** A dossier in the state a test needs it in: a draft of November 2026 under R4 unless told otherwise. */
export async function aDossier(database: DataSource, { communeId, producerId, productId }: Filed, overrides: Overrides = {}) {
  const id = randomUUID()
  const isDraft = (overrides['status'] ?? 'DRAFT') === 'DRAFT'
  await insert(database, 'dossier', {
    id,
    product_id: productId,
    producer_id: producerId,
    product_name: 'Nước mắm thử',
    producer_name: 'HTX Thử',
    unit_id: communeId,
    set_number: 9,
    kind: 'FIRST_TIME',
    status: 'DRAFT',
    level: 'COMMUNE',
    dated_on: '2026-11-02',
    regime_id: 'R4',
    plan_year: 2026,
    created_at: '2026-11-01T00:00:00Z',
    submitted_at: isDraft ? null : '2026-11-02T00:00:00Z',
    receipt_number: isDraft ? null : `Phiếu số ${id}`,
    ...overrides,
  })
  return id
}

/** A paper of the producer with a file of its own, which nobody has on disk. */
export async function aPaper(database: DataSource, producerId: string, overrides: Overrides = {}) {
  const id = randomUUID()
  const hash = createHash('sha256').update(id).digest('hex')
  await insert(database, 'evidence_file', {
    hash,
    media_type: 'application/pdf',
    bytes: 1000,
    pages: 1,
    scan: 'CLEAN',
    stored_at: '2026-11-01T00:00:00Z',
  })
  await insert(database, 'evidence', {
    id,
    producer_id: producerId,
    type: 'BUSINESS_REGISTRATION',
    title: 'Giấy đăng ký',
    file_hash: hash,
    added_by: 'test',
    added_at: '2026-11-01T00:00:00Z',
    ...overrides,
  })
  return id
}

export const linkPaper = (database: DataSource, dossierId: string, evidenceId: string, criterionCode = '*') =>
  insert(database, 'dossier_evidence', { dossier_id: dossierId, evidence_id: evidenceId, criterion_code: criterionCode })

/** A star of 2025 known from official news, unless told otherwise; with `dossierId` one decided here. */
export async function anImportedStar(database: DataSource, productId: string, { dossierId, ...overrides }: Overrides = {}) {
  const [id, decisionId] = [randomUUID(), randomUUID()]
  if (dossierId) {
    await insert(database, 'decision', {
      id: decisionId,
      kind: 'RECOGNITION',
      number: `${id}/QĐ`,
      issued_on: overrides['issued_on'] ?? '2025-01-01',
      level: 'CENTRE',
      authority: 'Bộ',
      regime_id: 'R4',
      issued_by: 'test',
      created_at: '2025-01-01T00:00:00Z',
    })
  }
  await insert(database, 'recognition', {
    id,
    product_id: productId,
    star: 3,
    issued_on: '2024-01-01',
    expires_on: '2027-01-01',
    verification_level: dossierId ? 'DECISION_SEEN' : 'OFFICIAL_NEWS',
    created_at: '2025-01-01T00:00:00Z',
    ...(dossierId ? { dossier_id: dossierId, decision_id: decisionId } : {}),
    ...overrides,
  })
  return id
}

import type { EntityManager } from 'typeorm'
import type { EarlierRecognition, FrozenDossier, NewDossier } from './filed-dossier.entity.ts'

export type { EarlierRecognition }

/** Writes what the producer hands in. */
export class FilingRepository {
  constructor(private readonly manager: EntityManager) {}

  /** False when the product has an open one. */
  async insert(dossier: NewDossier): Promise<boolean> {
    const added: unknown[] = await this.manager.query(
      `INSERT INTO dossier (id, product_id, producer_id, product_name, producer_name, unit_id, set_number, kind, status, level, dated_on,
                            regime_id, plan_year, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (product_id) WHERE status NOT IN ('RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN') DO NOTHING RETURNING id`,
      [
        dossier.id,
        dossier.productId,
        dossier.producerId,
        dossier.productName,
        dossier.producerName,
        dossier.unitId,
        dossier.setNumber,
        dossier.kind,
        dossier.status,
        dossier.level,
        dossier.datedOn,
        dossier.regimeId,
        dossier.planYear,
        dossier.createdAt,
      ],
    )
    return added.length === 1
  }

  async findOpen(productId: string): Promise<string> {
    const [rival]: { id: string }[] = await this.manager.query(
      `SELECT id FROM dossier WHERE product_id = $1 AND status NOT IN ('RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN')`,
      [productId],
    )
    return rival!.id
  }

  /** For each product its latest star, unless that was taken away: none that it had replaced comes back. */
  earlierRecognitions(productIds: readonly string[]): Promise<(EarlierRecognition & { readonly productId: string })[]> {
    return this.manager.query(
      `SELECT r.product_id AS "productId", r.id, r.star, r.dossier_id AS "dossierId",
              r.issued_on::text AS "issuedOn", r.expires_on::text AS "expiresOn", recognition_valid_to(r)::text AS "validTo"
         FROM (SELECT DISTINCT ON (product_id) * FROM recognition WHERE product_id = ANY ($1::uuid[]) ORDER BY product_id, issued_on DESC) v
         JOIN recognition r ON r.id = v.id WHERE v.revoked_on IS NULL`,
      [productIds],
    )
  }

  /** The law of the day, the scoring table and the receipt stay with the dossier from now on. */
  async freeze({ id, datedOn, regimeId, rubricId, receiptNumber, submittedAt, filedLate }: FrozenDossier): Promise<void> {
    await this.manager.query(
      'UPDATE dossier SET dated_on = $2, regime_id = $3, rubric_id = $4, receipt_number = $5, submitted_at = $6, filed_late = $7 WHERE id = $1',
      [id, datedOn, regimeId, rubricId, receiptNumber, submittedAt, filedLate],
    )
  }

  /** The next number of a series; goes back with the transaction, so that none is left out. */
  async nextSerial(series: string): Promise<number> {
    const [{ last }]: [{ last: number }] = await this.manager.query(
      `INSERT INTO receipt_serial (series, last) VALUES ($1, 1)
       ON CONFLICT (series) DO UPDATE SET last = receipt_serial.last + 1 RETURNING last`,
      [series],
    )
    return last
  }

  async copyLinks(fromId: string, toId: string, today: string): Promise<void> {
    await this.manager.query(
      `INSERT INTO dossier_evidence (dossier_id, criterion_code, evidence_id)
       SELECT $2, l.criterion_code, l.evidence_id FROM dossier_evidence l JOIN evidence e ON e.id = l.evidence_id
        WHERE l.dossier_id = $1 AND (e.expires_on IS NULL OR e.expires_on >= $3::date) ON CONFLICT DO NOTHING`,
      [fromId, toId, today],
    )
  }

  /** Papers of these dossiers that have run out. */
  expiredLinks(dossierIds: readonly string[], today: string): Promise<{ dossierId: string; evidenceId: string }[]> {
    return this.manager.query(
      `SELECT DISTINCT l.dossier_id AS "dossierId", l.evidence_id AS "evidenceId" FROM dossier_evidence l JOIN evidence e ON e.id = l.evidence_id
        WHERE l.dossier_id = ANY ($1::uuid[]) AND e.expires_on < $2::date`,
      [dossierIds, today],
    )
  }

  /** The unit and the province that printed receipts name, by their codes of that day. */
  async codesOf(communeId: string, day: string): Promise<{ communeCode: string; provinceCode: string } | undefined> {
    const [codes]: { communeCode: string; provinceCode: string }[] = await this.manager.query(
      `SELECT c.code AS "communeCode", p.code AS "provinceCode"
         FROM known_unit c JOIN known_unit_area a ON a.unit_id = c.unit_id JOIN known_unit p ON p.unit_id = a.area_id AND p.level = 'PROVINCE'
        WHERE c.unit_id = $1 ORDER BY (p.valid_from <= $2::date AND (p.valid_to IS NULL OR p.valid_to >= $2::date)) DESC, p.valid_from DESC LIMIT 1`,
      [communeId, day],
    )
    return codes
  }

  /** Whether two units lie, or lay, in one province. */
  async shareProvince(oneId: string, otherId: string): Promise<boolean> {
    const shared: unknown[] = await this.manager.query(
      `SELECT FROM known_unit_area a JOIN known_unit_area b ON b.area_id = a.area_id JOIN known_unit u ON u.unit_id = a.area_id
        WHERE a.unit_id = $1 AND b.unit_id = $2 AND u.level = 'PROVINCE' LIMIT 1`,
      [oneId, otherId],
    )
    return shared.length > 0
  }
}

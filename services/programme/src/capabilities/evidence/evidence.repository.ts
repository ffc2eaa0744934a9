import type { EntityManager } from 'typeorm'
import type { AnnouncedPaper, Evidence, EvidenceView, PaperFile } from './evidence.entity.ts'
import type { EvidenceType } from './evidence-type.enum.ts'

const EVIDENCE = `e.id, e.producer_id AS "producerId", e.type, e.title, e.file_hash AS "fileHash", f.media_type AS "mediaType", f.bytes, f.pages,
  f.scan, e.issued_on::text AS "issuedOn", e.expires_on::text AS "expiresOn", e.is_private AS "isPrivate", e.added_by AS "addedBy",
  e.added_at AS "addedAt"`
const FROM = 'FROM evidence e JOIN evidence_file f ON f.hash = e.file_hash'

export interface PageOfEvidence {
  readonly producerIds: readonly string[]
  readonly type: EvidenceType | null
  /** Only papers whose last day lies before this one. */
  readonly expiringBefore: string | null
  readonly first: number
  readonly after?: readonly [addedAt: string, id: string] | undefined
}

export class EvidenceRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(ids: readonly string[]): Promise<Evidence[]> {
    return this.manager.query(`SELECT ${EVIDENCE} ${FROM} WHERE e.id = ANY ($1::uuid[])`, [ids])
  }

  /** Nobody links or removes it before the transaction ends. */
  async lock(id: string): Promise<Evidence | undefined> {
    const [evidence]: Evidence[] = await this.manager.query(`SELECT ${EVIDENCE} ${FROM} WHERE e.id = $1 FOR UPDATE OF e`, [id])
    return evidence
  }

  /** Nobody removes these before the transaction ends. */
  hold(ids: readonly string[]): Promise<Evidence[]> {
    return this.manager.query(`SELECT ${EVIDENCE} ${FROM} WHERE e.id = ANY ($1::uuid[]) ORDER BY e.id FOR KEY SHARE OF e`, [ids])
  }

  /** The latest first; one more than asked for. */
  list({ producerIds, type, expiringBefore, first, after }: PageOfEvidence): Promise<Evidence[]> {
    return this.manager.query(
      `SELECT ${EVIDENCE} ${FROM}
        WHERE e.producer_id = ANY ($1::uuid[]) AND ($2::text IS NULL OR e.type = $2) AND ($3::date IS NULL OR e.expires_on < $3::date)
          AND ($4::timestamptz IS NULL OR (date_trunc('milliseconds', e.added_at), e.id) < ($4::timestamptz, $5::uuid))
        ORDER BY date_trunc('milliseconds', e.added_at) DESC, e.id DESC LIMIT $6`,
      [producerIds, type, expiringBefore, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** One writer at a time for a file of this content: whoever puts it in place and whoever clears it away take turns. */
  async holdFile(hash: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('paper ' || $1, 0))`, [hash])
  }

  async addFile({ hash, mediaType, bytes, pages, scan }: PaperFile, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO evidence_file (hash, media_type, bytes, pages, scan, stored_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (hash) DO UPDATE SET scan = EXCLUDED.scan WHERE evidence_file.scan = 'NOT_SCANNED'`,
      [hash, mediaType, bytes, pages, scan, at],
    )
  }

  /** False when the producer has this paper already. */
  async add(id: string, fileHash: string, paper: AnnouncedPaper & { readonly userId: string }, at: Date): Promise<boolean> {
    const added: unknown[] = await this.manager.query(
      `INSERT INTO evidence (id, producer_id, type, title, file_hash, issued_on, expires_on, is_private, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (producer_id, file_hash, type) DO NOTHING RETURNING id`,
      [id, paper.producerId, paper.type, paper.title, fileHash, paper.issuedOn, paper.expiresOn, paper.isPrivate, paper.userId, at],
    )
    return added.length === 1
  }

  async findSame(producerId: string, fileHash: string, type: EvidenceType): Promise<string | undefined> {
    const [same]: { id: string }[] = await this.manager.query(
      'SELECT id FROM evidence WHERE producer_id = $1 AND file_hash = $2 AND type = $3',
      [producerId, fileHash, type],
    )
    return same?.id
  }

  /** The dossiers that link each paper. */
  linksOf(ids: readonly string[]): Promise<{ evidenceId: string; dossierId: string; isSubmitted: boolean }[]> {
    return this.manager.query(
      `SELECT DISTINCT l.evidence_id AS "evidenceId", l.dossier_id AS "dossierId", d.submitted_at IS NOT NULL AS "isSubmitted"
         FROM dossier_evidence l JOIN dossier d ON d.id = l.dossier_id WHERE l.evidence_id = ANY ($1::uuid[])`,
      [ids],
    )
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM dossier_evidence WHERE evidence_id = $1', [id])
    await this.manager.query('DELETE FROM evidence WHERE id = $1', [id])
  }

  async logView({ evidenceId, viewerId, viewedAt }: EvidenceView): Promise<void> {
    await this.manager.query('INSERT INTO evidence_view (evidence_id, viewer_id, viewed_at) VALUES ($1, $2, $3)', [
      evidenceId,
      viewerId,
      viewedAt,
    ])
  }

  /** For each paper the views, the latest first. */
  viewsOf(ids: readonly string[], first: number): Promise<EvidenceView[]> {
    return this.manager.query(
      `SELECT v.evidence_id AS "evidenceId", v.viewer_id AS "viewerId", v.viewed_at AS "viewedAt"
         FROM unnest($1::uuid[]) AS k(id)
        CROSS JOIN LATERAL (SELECT * FROM evidence_view v WHERE v.evidence_id = k.id ORDER BY v.viewed_at DESC, v.id DESC LIMIT $2) AS v
        ORDER BY v.viewed_at DESC, v.id DESC`,
      [ids, first],
    )
  }

  /** Files that no paper is any more. */
  unusedFiles(): Promise<{ hash: string }[]> {
    return this.manager.query(
      'SELECT f.hash FROM evidence_file f WHERE NOT EXISTS (SELECT FROM evidence e WHERE e.file_hash = f.hash) LIMIT 100',
    )
  }

  /** True when nothing was that file, and nobody knows of it now. */
  async removeFile(hash: string): Promise<boolean> {
    const [, removed]: [unknown, number] = await this.manager.query(
      'DELETE FROM evidence_file f WHERE f.hash = $1 AND NOT EXISTS (SELECT FROM evidence e WHERE e.file_hash = f.hash)',
      [hash],
    )
    return removed === 1
  }
}

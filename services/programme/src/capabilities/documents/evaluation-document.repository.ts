import type { EntityManager } from 'typeorm'
import type {
  DecidedProduct,
  DecisionFacts,
  RecognitionFacts,
  SessionDossier,
  SessionFacts,
  SessionMember,
} from './evaluation-document.entity.ts'

/** A recognition with the names that were valid when it was decided; imported ones have only what is known today. */
const NAMED = `recognition r LEFT JOIN dossier d ON d.id = r.dossier_id LEFT JOIN known_product kp ON kp.product_id = r.product_id
  LEFT JOIN known_producer kr ON kr.producer_id = kp.producer_id LEFT JOIN known_unit u ON u.unit_id = coalesce(d.unit_id, kp.unit_id)`
const NAMES = `coalesce(d.product_name, kp.name, '') AS "productName", coalesce(d.producer_name, kr.name, '') AS "producerName",
  coalesce(d.producer_id, kp.producer_id) AS "producerId"`
const AVERAGE = `(SELECT c.average::float8 FROM conclusion c WHERE c.dossier_id = r.dossier_id AND c.annulled_at IS NULL ORDER BY c.concluded_at DESC LIMIT 1)`

/** What stands on decisions, certificates and minutes. */
export class EvaluationDocumentRepository {
  constructor(private readonly manager: EntityManager) {}

  async decision(id: string): Promise<DecisionFacts | undefined> {
    const rows: Omit<DecisionFacts, 'products'>[] = await this.manager.query(
      `SELECT s.id, s.kind, s.number, s.issued_on::text AS "issuedOn", s.level, s.unit_id AS "unitId", u.name AS "unitName", s.authority,
              s.signer_name AS "signerName", s.signer_title AS "signerTitle",
              g.legal_basis AS "legalBasis", g.certificate_months AS "certificateMonths"
         FROM decision s JOIN evaluation_regime g ON g.id = s.regime_id LEFT JOIN known_unit u ON u.unit_id = s.unit_id WHERE s.id = $1`,
      [id],
    )
    const products: DecidedProduct[] = await this.manager.query(
      `SELECT ${NAMES}, coalesce(u.name, '') AS "unitName", ${AVERAGE} AS average, r.star, r.certificate_number AS "certificateNumber",
              r.expires_on::text AS "expiresOn", r.revoked_on::text AS "revokedOn", r.revocation_ground AS "revocationGround",
              r.revocation_note AS "revocationNote"
         FROM ${NAMED} WHERE CASE (SELECT kind FROM decision WHERE id = $1) WHEN 'RECOGNITION' THEN r.decision_id ELSE r.revocation_decision_id END = $1
        ORDER BY r.star DESC, r.certificate_number, r.id`,
      [id],
    )
    return rows[0] && { ...rows[0], products }
  }

  /** Only what was decided here has a certificate of ours. */
  async recognition(id: string): Promise<RecognitionFacts | undefined> {
    const rows: RecognitionFacts[] = await this.manager.query(
      `SELECT r.id, r.star, ${NAMES}, coalesce(d.unit_id, kp.unit_id) AS "originUnitId", coalesce(u.name, '') AS "originName",
              s.number AS "decisionNumber", coalesce(r.authority, s.authority) AS authority, r.certificate_number AS "certificateNumber",
              r.issued_on::text AS "issuedOn", r.expires_on::text AS "expiresOn", r.revoked_on::text AS "revokedOn", s.level, s.unit_id AS "unitId",
              s.signer_name AS "signerName", s.signer_title AS "signerTitle", su.name AS "unitName", coalesce(kp.is_published, false) AS "isPublished"
         FROM ${NAMED} JOIN decision s ON s.id = r.decision_id LEFT JOIN known_unit su ON su.unit_id = s.unit_id
        WHERE r.id = $1 AND r.certificate_number IS NOT NULL`,
      [id],
    )
    return rows[0]
  }

  async session(id: string): Promise<SessionFacts | undefined> {
    const rows: Omit<SessionFacts, 'members' | 'dossiers' | 'conflicts'>[] = await this.manager.query(
      `SELECT e.id, e.name, e.held_on::text AS "heldOn", e.status, c.id AS "councilId", c.name AS "councilName", c.decision_number AS "councilDecision",
              c.decided_on::text AS "councilDecidedOn", c.agreement, c.quorum, c.level, c.unit_id AS "unitId", u.name AS "unitName"
         FROM evaluation_session e JOIN council c ON c.id = e.council_id LEFT JOIN known_unit u ON u.unit_id = c.unit_id WHERE e.id = $1`,
      [id],
    )
    const [session] = rows
    if (!session) return undefined
    const conflicts: SessionFacts['conflicts'][number][] = await this.manager.query(
      `SELECT coalesce(m.name, '') AS member, d.product_name AS "productName", f.reason FROM conflict_of_interest f JOIN dossier d ON d.id = f.dossier_id
         LEFT JOIN council_member m ON m.council_id = $2 AND m.user_id = f.user_id WHERE f.session_id = $1 ORDER BY m.name, d.product_name, f.user_id`,
      [id, session.councilId],
    )
    return {
      ...session,
      conflicts,
      members: await this.#members(id, session.councilId),
      dossiers: await this.#dossiers(id, session.councilId),
    }
  }

  #members(sessionId: string, councilId: string): Promise<SessionMember[]> {
    return this.manager.query(
      `SELECT m.user_id AS "userId", m.name, m.position, m.role,
              (SELECT m.user_id = ANY (e.present) FROM evaluation_session e WHERE e.id = $1) AS "isPresent",
              (SELECT count(*)::int FROM score_sheet s WHERE s.session_id = $1 AND s.member_id = m.user_id) AS sheets
         FROM council_member m WHERE m.council_id = $2
        ORDER BY array_position(ARRAY['CHAIR', 'MEMBER', 'SECRETARY', 'ADVISER'], m.role), m.name, m.user_id`,
      [sessionId, councilId],
    )
  }

  #dossiers(sessionId: string, councilId: string): Promise<SessionDossier[]> {
    return this.manager.query(
      `SELECT d.product_name AS "productName", d.producer_name AS "producerName", c.average::float8 AS average, c.star, c.outcome,
              coalesce((SELECT jsonb_agg(jsonb_build_object('member', coalesce(m.name, ''), 'total', s.total, 'isDisqualifying', s.is_disqualifying)
                                         ORDER BY m.name, s.member_id)
                          FROM score_sheet s LEFT JOIN council_member m ON m.council_id = $2 AND m.user_id = s.member_id
                         WHERE s.session_id = $1 AND s.dossier_id = d.id), '[]') AS sheets
         FROM session_dossier l JOIN dossier d ON d.id = l.dossier_id
         LEFT JOIN conclusion c ON c.session_id = $1 AND c.dossier_id = d.id AND c.annulled_at IS NULL
        WHERE l.session_id = $1 ORDER BY d.product_name, d.id`,
      [sessionId, councilId],
    )
  }
}

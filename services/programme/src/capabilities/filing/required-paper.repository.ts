import type { EntityManager } from 'typeorm'
import type { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import type { RequiredPaper } from './filed-dossier.entity.ts'

/** What of a dossier decides which papers it needs. */
export interface PaperQuestion {
  readonly id: string
  readonly kind: DossierKind
  readonly setNumber: number
  readonly datedOn: string
}

export class RequiredPaperRepository {
  constructor(private readonly manager: EntityManager) {}

  /** For each dossier the papers asked for on its day, those without which it is not taken first. */
  of(dossiers: readonly PaperQuestion[]): Promise<(RequiredPaper & { readonly id: string })[]> {
    return this.manager.query(
      `SELECT k.id, p.evidence_type AS type, p.is_mandatory AS "isMandatory", p.legal_basis AS "legalBasis", p.is_verified AS "isVerified"
         FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::date[]) AS k(id, kind, set_number, day)
         JOIN required_paper p ON p.kind = k.kind AND k.set_number = ANY (p.set_numbers) AND p.valid_from <= k.day
          AND (p.valid_to IS NULL OR p.valid_to >= k.day)
        ORDER BY p.is_mandatory DESC, p.evidence_type`,
      [
        dossiers.map(({ id }) => id),
        dossiers.map(({ kind }) => kind),
        dossiers.map(({ setNumber }) => setNumber),
        dossiers.map(({ datedOn }) => datedOn),
      ],
    )
  }
}

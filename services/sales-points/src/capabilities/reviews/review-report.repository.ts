import type { EntityManager } from 'typeorm'
import type { ReviewReport } from './review.entity.ts'
import type { ReviewGround } from './review.enum.ts'

/** What people said against reviews. Who said it stays in the table. */
export class ReviewReportRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Once for each person; what was said before stays. Answers whether it is new, and whether nobody else's waits to be looked at. */
  async add(
    reviewId: string,
    { by, ground, text, at }: { readonly by: string; readonly ground: ReviewGround; readonly text: string | null; readonly at: Date },
  ): Promise<{ isNew: boolean; isFirst: boolean }> {
    const rows: { isFirst: boolean }[] = await this.manager.query(
      `INSERT INTO review_report (review_id, reporter_id, ground, words, reported_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
       RETURNING NOT EXISTS (SELECT FROM review_report r WHERE r.review_id = $1 AND r.closed_at IS NULL) AS "isFirst"`,
      [reviewId, by, ground, text, at],
    )
    return { isNew: rows.length > 0, isFirst: rows[0]?.isFirst ?? false }
  }

  /** Units of administration in which the sales point of a review lies. */
  async unitsOf(reviewId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT a.unit_id AS id FROM product_review v JOIN sales_point_area a ON a.sales_point_id = v.sales_point_id WHERE v.id = $1 ORDER BY 1`,
      [reviewId],
    )
    return rows.map(({ id }) => id)
  }

  /** At most 20 of each review, the newest first. */
  ofReviews(reviewIds: readonly string[]): Promise<ReviewReport[]> {
    return this.manager.query(
      `SELECT r.* FROM unnest($1::uuid[]) AS k(id) CROSS JOIN LATERAL (
         SELECT review_id AS "reviewId", ground, words AS text, reported_at AS "reportedAt", closed_at AS "closedAt"
           FROM review_report WHERE review_id = k.id ORDER BY closed_at IS NOT NULL, reported_at DESC LIMIT 20) r`,
      [reviewIds],
    )
  }

  /** Those that are open; answers how many there were. */
  async close(reviewId: string, at: Date): Promise<number> {
    const statement = 'UPDATE review_report SET closed_at = $2 WHERE review_id = $1 AND closed_at IS NULL'
    const [, closed] = await this.manager.query(statement, [reviewId, at])
    return closed as number
  }

  /** Reviews that were reported or hidden, newest first: all of them, or those at sales points of these areas. */
  async reported(
    areas: readonly string[] | 'EVERYWHERE',
    isOpen: boolean,
    page: { readonly limit: number; readonly before: string | null },
  ): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT v.id FROM product_review v
        WHERE ($1::uuid[] IS NULL OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = v.sales_point_id AND a.unit_id = ANY ($1)))
          AND (EXISTS (SELECT FROM review_report r WHERE r.review_id = v.id AND (NOT $2 OR r.closed_at IS NULL)) OR (NOT $2 AND v.hidden_at IS NOT NULL))
          AND ($3::bigint IS NULL OR v.sequence < $3)
        ORDER BY v.sequence DESC LIMIT $4`,
      [areas === 'EVERYWHERE' ? null : areas, isOpen, page.before, page.limit],
    )
    return rows.map(({ id }) => id)
  }
}

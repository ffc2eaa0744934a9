import type { EntityManager } from 'typeorm'
import type { NewReview, Purchase, Review, StarCounts } from './review.entity.ts'
import type { ProductReviewOrder, ReviewGround } from './review.enum.ts'

const COLUMNS = `v.id, v.sequence, v.product_id AS "productId", v.order_id AS "orderId", v.sales_point_id AS "salesPointId", v.customer_id AS "customerId",
  v.is_demo AS "isDemo", v.is_brought AS "isBrought", to_char(v.bought_in, 'YYYY-MM') AS "boughtIn", v.stars, v.words AS text, v.written_at AS "writtenAt",
  v.edited_at AS "editedAt", v.withdrawn_at AS "withdrawnAt", v.answer, v.answered_at AS "answeredAt", v.answer_edited_at AS "answerEditedAt",
  v.hidden_ground AS "hiddenGround", v.hidden_note AS "hiddenNote", v.hidden_by AS "hiddenBy", v.hidden_at AS "hiddenAt",
  coalesce(p.name, '') AS "productName", p.producer_id AS "producerId"`
const REVIEWS = `SELECT ${COLUMNS} FROM product_review v LEFT JOIN product p ON p.id = v.product_id`

/** Where a list goes on after: the stars (where it is by stars) and the place of the last row. */
export interface ReviewPlace {
  readonly stars: number | null
  readonly sequence: string | null
}

/** How a list is ordered, and what comes after place ($1 stars, $2 sequence). */
const LISTS: Readonly<Record<ProductReviewOrder, { readonly after: string; readonly order: string }>> = {
  NEWEST: { after: 'v.sequence < $2 AND $1::int IS NULL', order: 'v.sequence DESC' },
  MOST_STARS: { after: '(v.stars, v.sequence) < ($1, $2)', order: 'v.stars DESC, v.sequence DESC' },
  FEWEST_STARS: { after: '(v.stars > $1 OR (v.stars = $1 AND v.sequence < $2))', order: 'v.stars, v.sequence DESC' },
}

type Row = Omit<Review, 'answer' | 'hiding'> & {
  readonly answer: string | null
  readonly answeredAt: Date
  readonly answerEditedAt: Date | null
  readonly hiddenGround: ReviewGround | null
  readonly hiddenNote: string
  readonly hiddenBy: string
  readonly hiddenAt: Date
}

export class ReviewRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, productId, orderId, salesPointId, customerId, isBrought, boughtIn, stars, text, writtenAt }: NewReview): Promise<void> {
    await this.manager.query(
      `INSERT INTO product_review (id, product_id, order_id, sales_point_id, customer_id, is_demo, is_brought, bought_in, stars, words, written_at)
       VALUES ($1, $2, $3, $4, $5, (SELECT is_demo FROM sales_point WHERE id = $4), $6, ($7 || '-01')::date, $8, $9, $10)`,
      [id, productId, orderId, salesPointId, customerId, isBrought, boughtIn, stars, text, writtenAt],
    )
  }

  async find(id: string): Promise<Review | null> {
    return (await this.#read('WHERE v.id = $1', [id]))[0] ?? null
  }

  /** In no order. */
  findMany(ids: readonly string[]): Promise<Review[]> {
    return this.#read('WHERE v.id = ANY($1)', [ids])
  }

  /** Locks the review until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<Review | null> {
    await this.manager.query('SELECT FROM product_review WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  ofOrders(orderIds: readonly string[]): Promise<Review[]> {
    return this.#read('WHERE v.order_id = ANY($1)', [orderIds])
  }

  /** The products of orders, by name. */
  purchases(orderIds: readonly string[]): Promise<Purchase[]> {
    return this.manager.query(
      `SELECT l.order_id AS "orderId", l.product_id AS "productId",
              EXISTS (SELECT FROM sold_line s WHERE s.sale_id = l.order_id AND s.product_id = l.product_id) AS "isKept"
         FROM (SELECT DISTINCT order_id, product_id FROM order_line WHERE order_id = ANY($1)) l LEFT JOIN product p ON p.id = l.product_id
        ORDER BY p.name, l.product_id`,
      [orderIds],
    )
  }

  /** What is shown of each of these products, at most `limit` each. */
  ofProducts(
    productIds: readonly string[],
    { order, stars }: { readonly order: ProductReviewOrder; readonly stars: number | null },
    { limit, after }: { readonly limit: number; readonly after: ReviewPlace },
  ): Promise<Review[]> {
    const list = LISTS[order]
    return this.#query(
      `SELECT r.* FROM unnest($3::uuid[]) AS k(id) CROSS JOIN LATERAL (
         ${REVIEWS} WHERE v.product_id = k.id AND v.is_shown AND ($4::int IS NULL OR v.stars = $4) AND ($2::bigint IS NULL OR ${list.after})
          ORDER BY ${list.order} LIMIT $5) r ORDER BY ${list.order.replaceAll('v.', 'r.')}`,
      [after.stars, after.sequence, productIds, stars, limit],
    )
  }

  /** What is shown of a producer's products, newest first. */
  ofProducer(producerId: string, isUnanswered: boolean, page: { limit: number; before: string | null }): Promise<Review[]> {
    return this.#read(
      `WHERE p.producer_id = $1 AND v.is_shown AND (NOT $2 OR v.answer IS NULL) AND ($3::bigint IS NULL OR v.sequence < $3)
        ORDER BY v.sequence DESC LIMIT $4`,
      [producerId, isUnanswered, page.before, page.limit],
    )
  }

  ratings(productIds: readonly string[]): Promise<StarCounts[]> {
    return this.manager.query(
      `SELECT product_id AS "productId", ARRAY[star_1, star_2, star_3, star_4, star_5] AS counts, demo FROM product_rating WHERE product_id = ANY($1)`,
      [productIds],
    )
  }

  async edit(id: string, { stars, text, at }: { stars: number; text: string | null; at: Date }): Promise<void> {
    await this.manager.query('UPDATE product_review SET stars = $2, words = $3, edited_at = $4 WHERE id = $1', [id, stars, text, at])
  }

  /** Null puts it back. */
  async withdraw(id: string, at: Date | null): Promise<void> {
    await this.manager.query('UPDATE product_review SET withdrawn_at = $2 WHERE id = $1', [id, at])
  }

  /** The first answer, or other words for it. */
  async answer(id: string, { text, by, at }: { text: string; by: string; at: Date }): Promise<void> {
    await this.manager.query(
      `UPDATE product_review SET answer = $2, answered_by = $3, answered_at = coalesce(answered_at, $4), answer_edited_at = CASE WHEN answer IS NOT NULL THEN $4::timestamptz END
        WHERE id = $1`,
      [id, text, by, at],
    )
  }

  /** Null shows it again. */
  async hide(id: string, hiding: Review['hiding']): Promise<void> {
    const { ground, note, by, at } = hiding ?? { ground: null, note: null, by: null, at: null }
    const statement = 'UPDATE product_review SET hidden_ground = $2, hidden_note = $3, hidden_by = $4, hidden_at = $5 WHERE id = $1'
    await this.manager.query(statement, [id, ground, note, by, at])
  }

  #read(condition: string, parameters: readonly unknown[]): Promise<Review[]> {
    return this.#query(`${REVIEWS} ${condition}`, parameters)
  }

  async #query(statement: string, parameters: readonly unknown[]): Promise<Review[]> {
    const rows: Row[] = await this.manager.query(statement, parameters as unknown[])
    return rows.map(reviewOf)
  }
}

function reviewOf({ answer, answeredAt, answerEditedAt, hiddenGround, hiddenNote, hiddenBy, hiddenAt, ...row }: Row): Review {
  return {
    ...row,
    answer: answer === null ? null : { text: answer, at: answeredAt, editedAt: answerEditedAt },
    hiding: hiddenGround && { ground: hiddenGround, note: hiddenNote, by: hiddenBy, at: hiddenAt },
  }
}

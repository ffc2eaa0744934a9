import type { EntityManager } from 'typeorm'
import type { Purchase, PurchaseChange, PurchaseStep } from './purchase.entity.ts'

const COLUMN: Readonly<Record<keyof PurchaseChange, string>> = {
  state: 'state',
  deliversOn: 'delivers_on',
  invoiceNumber: 'invoice_number',
  invoiceAmount: 'invoice_amount',
  paidOn: 'paid_on',
  paymentReference: 'payment_reference',
}

const PURCHASES = `SELECT p.id, p.sequence, p.number, p.sales_point_id AS "salesPointId", p.producer_id AS "producerId", p.state, p.wanted_on::text AS "wantedOn",
    p.delivers_on::text AS "deliversOn", p.note, p.invoice_number AS "invoiceNumber", p.invoice_amount::float8 AS "invoiceAmount", p.paid_on::text AS "paidOn",
    p.payment_reference AS "paymentReference", p.is_demo AS "isDemo",
    ARRAY(SELECT json_build_object('position', l.position, 'productId', l.product_id, 'unit', k.unit, 'wanted', l.wanted, 'confirmed', l.confirmed,
                                   'unitPrice', l.unit_price, 'received', l.received)
            FROM purchase_line l LEFT JOIN product k ON k.id = l.product_id WHERE l.purchase_id = p.id ORDER BY l.position) AS lines,
    ARRAY(SELECT json_build_object('what', s.what, 'side', s.side, 'reason', s.reason, 'at', s.at)
            FROM purchase_step s WHERE s.purchase_id = p.id ORDER BY s.number) AS steps
  FROM purchase p`

interface WantedLine {
  readonly productId: string
  readonly quantity: number
}

export class PurchaseRepository {
  constructor(private readonly manager: EntityManager) {}

  async get(id: string): Promise<Purchase> {
    return (await this.find(id))!
  }

  async find(id: string): Promise<Purchase | null> {
    return (await this.#read('WHERE p.id = $1', [id]))[0] ?? null
  }

  /** Locks the purchase until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<Purchase | null> {
    await this.manager.query('SELECT FROM purchase WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  async add(
    purchase: Pick<Purchase, 'id' | 'number' | 'salesPointId' | 'producerId' | 'wantedOn' | 'note' | 'isDemo'>,
    lines: readonly WantedLine[],
  ): Promise<void> {
    const { id, number, salesPointId, producerId, wantedOn, note, isDemo } = purchase
    await this.manager.query(
      `INSERT INTO purchase (id, number, sales_point_id, producer_id, state, wanted_on, note, is_demo) VALUES ($1, $2, $3, $4, 'DRAFT', $5, $6, $7)`,
      [id, number, salesPointId, producerId, wantedOn, note, isDemo],
    )
    await this.#write(id, lines)
  }

  /** Puts other lines, day and note in the place of those of a draft. */
  async rewrite(id: string, { wantedOn, note }: Pick<Purchase, 'wantedOn' | 'note'>, lines: readonly WantedLine[]): Promise<void> {
    await this.manager.query('UPDATE purchase SET wanted_on = $2, note = $3 WHERE id = $1', [id, wantedOn, note])
    await this.manager.query('DELETE FROM purchase_line WHERE purchase_id = $1', [id])
    await this.#write(id, lines)
  }

  async #write(id: string, lines: readonly WantedLine[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO purchase_line (purchase_id, position, product_id, wanted)
       SELECT $1, n.position, n."productId", n.quantity FROM jsonb_to_recordset($2) AS n(position int, "productId" uuid, quantity int)`,
      [id, JSON.stringify(lines.map((line, index) => ({ ...line, position: index + 1 })))],
    )
  }

  async confirm(id: string, lines: readonly { position: number; quantity: number; unitPrice: number }[]): Promise<void> {
    await this.manager.query(
      `UPDATE purchase_line l SET confirmed = n.quantity, unit_price = n."unitPrice"
         FROM jsonb_to_recordset($2) AS n(position int, quantity int, "unitPrice" bigint) WHERE l.purchase_id = $1 AND l.position = n.position`,
      [id, JSON.stringify(lines)],
    )
  }

  async receive(id: string, receipt: { receiptId: string; position: number; lotCode: string; quantity: number; at: Date }): Promise<void> {
    const { receiptId, position, lotCode, quantity, at } = receipt
    await this.manager.query('UPDATE purchase_line SET received = received + $3 WHERE purchase_id = $1 AND position = $2', [
      id,
      position,
      quantity,
    ])
    await this.manager.query(
      'INSERT INTO purchase_receipt (receipt_id, purchase_id, position, lot_code, quantity, at) VALUES ($1, $2, $3, $4, $5, $6)',
      [receiptId, id, position, lotCode, quantity, at],
    )
  }

  async change(
    id: string,
    change: PurchaseChange,
    step: Omit<PurchaseStep, 'reason'> & { byId: string; reason?: string | null },
  ): Promise<void> {
    const entries = Object.entries(change) as [keyof PurchaseChange, unknown][]
    const sets = entries.map(([name], index) => `${COLUMN[name]} = $${index + 2}`)
    if (sets.length > 0)
      await this.manager.query(`UPDATE purchase SET ${sets.join(', ')} WHERE id = $1`, [id, ...entries.map(([, value]) => value)])
    await this.manager.query(
      `INSERT INTO purchase_step (purchase_id, number, what, side, by_id, reason, at)
       SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6 FROM purchase_step WHERE purchase_id = $1`,
      [id, step.what, step.side, step.byId, step.reason ?? null, step.at],
    )
  }

  /** Of one side, newest first; a producer does not see drafts, and nobody those that were thrown away. */
  list(side: { salesPointId: string } | { producerId: string }, page: { limit: number; before: unknown }): Promise<Purchase[]> {
    const [condition, id] =
      'salesPointId' in side ? [`p.sales_point_id = $1`, side.salesPointId] : [`p.producer_id = $1 AND p.state <> 'DRAFT'`, side.producerId]
    return this.#read(
      `WHERE ${condition} AND p.state <> 'DISCARDED' AND ($2::bigint IS NULL OR p.sequence < $2) ORDER BY p.sequence DESC LIMIT $3`,
      [id, page.before, page.limit],
    )
  }

  async #read(condition: string, parameters: readonly unknown[]): Promise<Purchase[]> {
    const rows: Purchase[] = await this.manager.query(`${PURCHASES} ${condition}`, parameters as unknown[])
    return rows.map(row => ({ ...row, steps: row.steps.map(step => ({ ...step, at: new Date(step.at) })) }))
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/** All that was really sold, over the counter and by orders that were handed over; a sale taken back was none. */
export class measureTurnover1764440053000 implements MigrationInterface {
  name = 'measureTurnover1764440053000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW sold_line AS
        SELECT s.id AS sale_id, s.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, s.sold_at, false AS is_order
          FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE s.undone_at IS NULL
        UNION ALL
        SELECT o.id, o.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, o.ended_at, true
          FROM customer_order o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'HANDED_OVER';
      CREATE INDEX counter_sale_of_day ON counter_sale (sales_point_id, sold_at) WHERE undone_at IS NULL;
      CREATE INDEX order_handed_over ON customer_order (sales_point_id, ended_at) WHERE status = 'HANDED_OVER';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_handed_over, counter_sale_of_day; DROP VIEW sold_line')
  }
}

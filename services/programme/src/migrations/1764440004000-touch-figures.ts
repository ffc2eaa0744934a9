import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Source tables by what changes when a row of theirs does: kind of subject and the expression of its id. */
const TOUCHES: readonly [table: string, touches: readonly (readonly [kind: string, id: string])[], skips?: string][] = [
  [
    'dossier',
    [
      ['PRODUCT', 'row.product_id'],
      ['PRODUCER', 'row.producer_id'],
      ['DOSSIER', 'row.id'],
    ],
    `row.status = 'DRAFT'`,
  ],
  ['dossier_step', [['DOSSIER', 'row.dossier_id']]],
  ['recognition', [['PRODUCT', 'row.product_id']]],
  ['decision', [['UNIT', 'row.unit_id']]],
  [
    'known_sales_point',
    [
      ['UNIT', 'row.unit_id'],
      ['SALES_POINT', 'row.sales_point_id'],
    ],
  ],
  ['known_shelf', [['SALES_POINT', 'row.sales_point_id']]],
  ['product_revenue', [['PRODUCT', 'row.product_id']]],
  ['known_fair', [['FAIR', 'row.fair_id']]],
  ['known_fair_exhibitor', [['FAIR', 'row.fair_id']]],
  ['plan_target', [['TARGET', 'row.id']]],
  ['focal_point', [['UNIT', 'row.unit_id']]],
  ['ocop_officer', [['OFFICER', 'row.id']]],
  [
    'training_attendance',
    [
      ['OFFICER', 'row.officer_id'],
      ['PRODUCER', 'row.producer_id'],
    ],
  ],
  ['support_record', [['PRODUCER', 'supported_organization(row.producer_id, row.organization)']]],
  ['food_safety_commitment', [['PRODUCER', 'row.producer_id']]],
  ['label_check', [['PRODUCT', 'row.product_id']]],
  ['conference', [['CONFERENCE', 'row.id']]],
  ['declared_promotion', [['FAIR', 'row.id']]],
  ['declared_result', [['PRODUCT', 'row.product_id']]],
]
/** Those whose touch takes a look at another table. */
const FURTHER: readonly [table: string, select: string][] = [
  [
    'conclusion',
    `SELECT 'DOSSIER', row.dossier_id UNION ALL SELECT 'PRODUCT', product_id FROM dossier WHERE id = row.dossier_id
       UNION ALL SELECT 'PRODUCER', producer_id FROM dossier WHERE id = row.dossier_id`,
  ],
  [
    'known_product',
    `SELECT 'PRODUCT', row.product_id UNION ALL SELECT 'SALES_POINT', sales_point_id FROM known_shelf WHERE product_id = row.product_id`,
  ],
  [
    'known_producer',
    `SELECT 'PRODUCER', row.producer_id UNION ALL SELECT 'FAIR', fair_id FROM known_fair_exhibitor WHERE producer_id = row.producer_id`,
  ],
  [
    'training_session',
    `SELECT 'OFFICER', officer_id FROM training_attendance WHERE session_id = row.id AND officer_id IS NOT NULL
       UNION ALL SELECT 'PRODUCER', producer_id FROM training_attendance WHERE session_id = row.id AND producer_id IS NOT NULL`,
  ],
  [
    'training_course',
    `SELECT 'OFFICER', a.officer_id FROM training_attendance a JOIN training_session s ON s.id = a.session_id WHERE s.course_id = row.id AND a.officer_id IS NOT NULL
       UNION ALL SELECT 'PRODUCER', a.producer_id FROM training_attendance a JOIN training_session s ON s.id = a.session_id WHERE s.course_id = row.id AND a.producer_id IS NOT NULL`,
  ],
  ['plan', `SELECT 'TARGET', id FROM plan_target WHERE plan_id = row.id`],
]
const ALL = [
  ...TOUCHES.map(([table, touches, skips]) => ({
    table,
    select: touches.map(([kind, id]) => `SELECT '${kind}', ${id} WHERE ${id} IS NOT NULL`).join(' UNION ALL '),
    skips,
  })),
  ...FURTHER.map(([table, select]) => ({ table, select, skips: undefined })),
]

/** Every fact a formula reads says when it changes, so that only what it touches is computed anew. */
export class touchFigures1764440004000 implements MigrationInterface {
  name = 'touchFigures1764440004000'

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, select, skips } of ALL) {
      const note = (row: 'NEW' | 'OLD') => {
        const insert = `INSERT INTO touched_fact (kind, id) ${select.replaceAll('row.', `${row}.`)};`
        return skips ? `IF NOT (${skips.replaceAll('row.', `${row}.`)}) THEN ${insert} END IF;` : insert
      }
      await runner.query(`
        CREATE FUNCTION ${table}_touches_figures() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
            IF TG_OP <> 'INSERT' THEN ${note('OLD')} END IF;
            IF TG_OP <> 'DELETE' THEN ${note('NEW')} END IF;
            RETURN NULL;
          END $$;
        CREATE TRIGGER ${table}_touches_figures AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_touches_figures();
      `)
    }
    await runner.query(`
      -- which dossiers count as registered for evaluation: admitted, or further on than that
      CREATE VIEW registered_dossier AS
        SELECT d.id, d.product_id, d.producer_id, d.product_name, d.producer_name, d.unit_id, d.set_number, d.plan_year, d.dated_on, d.status, d.level, d.created_at
          FROM dossier d
         WHERE d.status NOT IN ('DRAFT', 'WITHDRAWN')
           AND (d.screening = 'ADMITTED' OR d.status IN ('ACCEPTED', 'IN_SESSION', 'CONCLUDED', 'FORWARDED', 'RECOGNISED')
                OR EXISTS (SELECT FROM conclusion c WHERE c.dossier_id = d.id));
      -- what the registration form says of the latest year it tells of; null where it says nothing
      CREATE FUNCTION declared_amount(form jsonb, field text) RETURNS numeric LANGUAGE sql IMMUTABLE
        RETURN (SELECT (b.year_of ->> field)::numeric
                  FROM jsonb_array_elements(CASE WHEN jsonb_typeof(form -> 'business') = 'array' THEN form -> 'business' ELSE '[]' END) AS b (year_of)
                 WHERE b.year_of ->> field ~ '^-?[0-9]{1,18}$' ORDER BY b.year_of ->> 'year' DESC LIMIT 1);
      CREATE INDEX dossier_of_product_and_year ON dossier (product_id, plan_year);
      CREATE INDEX dossier_of_producer_and_year ON dossier (producer_id, plan_year);
      CREATE INDEX recognition_by_issue ON recognition (issued_on);
      CREATE INDEX decision_of_unit ON decision (unit_id, issued_on);

      -- the map has changed: everything may lie elsewhere
      CREATE FUNCTION units_touch_figures() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN INSERT INTO touched_fact (kind) VALUES ('EVERYTHING'); RETURN NULL; END $$;
      CREATE TRIGGER units_touch_figures AFTER INSERT OR UPDATE OR DELETE ON known_unit FOR EACH STATEMENT EXECUTE FUNCTION units_touch_figures();
      CREATE TRIGGER areas_touch_figures AFTER INSERT OR UPDATE OR DELETE ON known_unit_area FOR EACH STATEMENT EXECUTE FUNCTION units_touch_figures();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER units_touch_figures ON known_unit;
      DROP TRIGGER areas_touch_figures ON known_unit_area;
      DROP FUNCTION units_touch_figures();
      DROP INDEX dossier_of_product_and_year, dossier_of_producer_and_year, recognition_by_issue, decision_of_unit;
      DROP VIEW registered_dossier;
      DROP FUNCTION declared_amount(jsonb, text);
    `)
    for (const { table } of ALL)
      await runner.query(`DROP TRIGGER ${table}_touches_figures ON ${table}; DROP FUNCTION ${table}_touches_figures();`)
  }
}

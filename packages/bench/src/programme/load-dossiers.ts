import type pg from 'pg'

/** Of each dossier seven members’ sheets of 32 criteria. */
const SHEETS = 7
const CRITERIA = 32
const PROVINCE = `(SELECT unit_id FROM known_unit WHERE slug = 'quang-nam-49')`
const COMMUNES = `(SELECT array_agg(u.unit_id ORDER BY u.code, u.unit_id) FROM known_unit u JOIN known_unit_area a ON a.unit_id = u.unit_id AND a.area_id = ${PROVINCE}
  WHERE u.level = 'COMMUNE' AND u.valid_from <= '2024-06-30' AND coalesce(u.valid_to >= '2024-06-30', true))`
/** $1 and $2 are the first and last number of the dossiers to add. */
const STEPS: readonly string[] = [
  `INSERT INTO council (id, level, unit_id, name, decision_number, decided_on, agreement, divergence_percent, quorum, created_at)
   SELECT md5('bench council')::uuid, 'PROVINCE', ${PROVINCE}, 'Hội đồng đo tải', 'bench', '2024-01-10', 'MEDIAN', 30, 5, now() WHERE $1::int <= $2::int ON CONFLICT DO NOTHING`,
  `INSERT INTO evaluation_session (id, council_id, name, held_on, status, opened_at)
   SELECT md5('bench session')::uuid, md5('bench council')::uuid, 'Đợt đo tải', '2024-06-01', 'OPEN', now() WHERE $1::int <= $2::int ON CONFLICT DO NOTHING`,
  `INSERT INTO known_producer (producer_id, name, slug, unit_id, told_at)
   SELECT md5('bench producer ' || n / 5)::uuid, 'Chủ thể đo tải ' || n / 5, 'do-tai-' || n / 5, units.ids[1 + (n / 5) % cardinality(units.ids)], now()
     FROM generate_series($1::int, $2::int) n, (SELECT ${COMMUNES} AS ids) units ON CONFLICT DO NOTHING`,
  `INSERT INTO known_product (product_id, producer_id, name, slug, set_number, unit_id, is_published, told_at)
   SELECT md5('bench product ' || n)::uuid, m.producer_id, 'Sản phẩm đo tải ' || n, 'do-tai-' || n, 1 + n % 26, m.unit_id, true, now()
     FROM generate_series($1::int, $2::int) n JOIN known_producer m ON m.producer_id = md5('bench producer ' || n / 5)::uuid ON CONFLICT DO NOTHING`,
  `INSERT INTO dossier (id, product_id, producer_id, product_name, producer_name, unit_id, set_number, kind, status, level, dated_on, regime_id, rubric_id, plan_year, receipt_number,
      screening, created_at, submitted_at)
   SELECT md5('bench dossier ' || n)::uuid, p.product_id, p.producer_id, p.name, 'Chủ thể đo tải ' || n / 5, p.unit_id, p.set_number, 'FIRST_TIME',
          CASE WHEN n % 4 = 0 THEN 'NOT_RECOGNISED' ELSE 'RECOGNISED' END, 'PROVINCE', '2024-03-01', 'R2', (SELECT id FROM rubric WHERE regime_id = 'R2' ORDER BY set_number LIMIT 1),
          2024, 'DT-' || n, 'ADMITTED', '2024-03-01', '2024-03-01'
     FROM generate_series($1::int, $2::int) n JOIN known_product p ON p.product_id = md5('bench product ' || n)::uuid`,
  `INSERT INTO session_dossier (session_id, dossier_id) SELECT md5('bench session')::uuid, md5('bench dossier ' || n)::uuid FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO score_sheet (id, session_id, dossier_id, member_id, rubric_id, total, submitted_at)
   SELECT md5('bench sheet ' || n || ' ' || m)::uuid, md5('bench session')::uuid, md5('bench dossier ' || n)::uuid, 'member ' || m,
          (SELECT id FROM rubric WHERE regime_id = 'R2' ORDER BY set_number LIMIT 1), 40 + (n + m) % 55, now()
     FROM generate_series($1::int, $2::int) n CROSS JOIN generate_series(1, ${SHEETS}) m`,
  `INSERT INTO score_line (sheet_id, criterion_code, option_index, points)
   SELECT md5('bench sheet ' || n || ' ' || m)::uuid, 'A' || c, 1, (n + m + c) % 4
     FROM generate_series($1::int, $2::int) n CROSS JOIN generate_series(1, ${SHEETS}) m CROSS JOIN generate_series(1, ${CRITERIA}) c`,
  `INSERT INTO conclusion (id, session_id, dossier_id, sheets, average, band, star, missed, outcome, concluded_by, concluded_at)
   SELECT md5('bench conclusion ' || n)::uuid, md5('bench session')::uuid, md5('bench dossier ' || n)::uuid, ${SHEETS}, 45 + n % 50, 3, 3, '[]', 'RECOGNISE', 'chair', now()
     FROM generate_series($1::int, $2::int) n`,
  `INSERT INTO recognition (id, product_id, star, decision_number, authority, issued_on, expires_on, verification_level, source, created_at)
   SELECT md5('bench recognition ' || n || ' ' || y)::uuid, md5('bench product ' || n)::uuid, 3 + (n % 10 = 0)::int, 'DT-' || y, 'UBND', make_date(y, 1 + n % 11, 1 + n % 28),
          make_date(y + 3, 1 + n % 11, 1 + n % 28), 'DECISION_SEEN', 'đo tải', now()
     FROM generate_series($1::int, $2::int) n CROSS JOIN generate_series(2022, 2024) y WHERE n % 4 <> 0`,
]

/** Adds dossiers number `first` to `last`, each judged, with three years of stars; their figures are not computed here. */
export async function loadDossiers(client: pg.Client, first: number, last: number): Promise<void> {
  for (const sql of STEPS) await client.query(sql, [first, last])
}

/** Waits until every change is worked into the figures. */
export async function untilFiguresAreFresh(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query<{ waiting: boolean }>('SELECT EXISTS (SELECT FROM touched_fact) AS waiting')
    if (!rows[0]!.waiting) return
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

import type { EntityManager } from 'typeorm'

const SUBJECTS =
  'cà phê|mật ong|gạo nếp|trà shan|rượu cần|măng khô|nấm hương|hạt điều|tiêu đen|bánh tráng|nước mắm|muối ớt|xoài sấy|chè dây|đẳng sâm|quế Trà My|ba kích|gốm đất nung|lụa tơ tằm|mây tre đan|đèn lồng|cá cơm|mực khô|bún khô|tinh bột nghệ|dầu phụng|dầu mè|hương trầm|bánh đậu xanh|kẹo dừa'
const KINDS =
  'nguyên chất|rang xay|hữu cơ|đặc biệt|loại một|truyền thống|thủ công|hộp quà|túi 500 g|chai 500 ml|gia truyền|sấy lạnh|sấy dẻo|vùng cao|ven biển|mùa mới'
const PLACES = 'Bàn Thạch|Cẩm Kim|Tam Thanh|Trà Linh|Sông Kôn|Hà Nha|Gò Nổi|Thu Bồn|Việt An|Đồng Dương|Lãnh Ngọc|Tây Hồ|Đức Phú|Nam Ô'

/**
 * So many synthetic products with producers, stars, papers and search rows, by a few set-based statements: for measuring.
 * Everything is marked as demonstration; calling it again with more adds the rest. Nothing is announced.
 */
export async function seedManyProducts(manager: EntityManager, count: number, today: string): Promise<void> {
  const lists = [SUBJECTS.split('|'), KINDS.split('|'), PLACES.split('|')]
  await manager.query('SET LOCAL statement_timeout = 0')
  await manager.query(
    `WITH units AS (SELECT array_agg(id ORDER BY slug) AS ids FROM administrative_unit WHERE level = 'DISTRICT')
     INSERT INTO producer (id, slug, name, legal_form, is_demo, unit_id)
     SELECT md5('many producer ' || n)::uuid, 'chu-the-do-tai-' || n, 'Chủ thể đo tải ' || ($2::text[])[1 + n % cardinality($2::text[])] || ' ' || n, 'COOPERATIVE', true,
            units.ids[1 + n % cardinality(units.ids)]
       FROM generate_series(1, greatest(1, $1::int / 8)) n, units ON CONFLICT DO NOTHING`,
    [count, lists[2]],
  )
  await manager.query(
    `INSERT INTO product (id, slug, producer_id, origin_id, status, is_public, is_demo, name, summary, packaging, price, is_price_invented, set_number, code_value, is_on_shelf, published_at, updated_at)
     SELECT md5('many product ' || n)::uuid, 'do-tai-' || n, m.id, m.unit_id, 'PUBLISHED', true, true,
            initcap(($2::text[])[1 + (n * 7 + n / 31) % cardinality($2::text[])]) || ' ' || ($4::text[])[1 + (n / 3) % cardinality($4::text[])] || ' ' || ($3::text[])[1 + (n / 5) % cardinality($3::text[])] || ' ' || n,
            'Sản phẩm đo tải: ' || ($2::text[])[1 + (n * 11) % cardinality($2::text[])] || ' từ ' || ($4::text[])[1 + (n * 5) % cardinality($4::text[])] || ', ' || ($3::text[])[1 + (n * 13) % cardinality($3::text[])] || '.',
            'gói', 10000 + (n * 7919::bigint) % 990 * 1000, true, 1 + (n * 3) % 26, 'DT-' || n, n % 3 = 0, timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute'
       FROM generate_series(1, $1::int) n JOIN producer m ON m.id = md5('many producer ' || (1 + n % greatest(1, $1::int / 8)))::uuid ON CONFLICT DO NOTHING`,
    [count, ...lists],
  )
  await manager.query(
    `INSERT INTO recognition (id, product_id, star, issued_on, expires_on, verification_level, source, lapse_announced_at)
     SELECT md5('many recognition ' || n)::uuid, md5('many product ' || n)::uuid, 3 + (n % 20 = 0)::int + (n % 5 = 0)::int, d.day, d.day + interval '36 months', 'COMMERCIAL', 'đo tải',
            CASE WHEN d.day + interval '36 months' < $2::date THEN now() END
       FROM generate_series(1, $1::int) n CROSS JOIN LATERAL (SELECT ($2::date - (n * 37) % 1500) AS day) d WHERE n % 9 <> 0 ON CONFLICT DO NOTHING`,
    [count, today],
  )
  await manager.query(
    `INSERT INTO quality_certificate (id, product_id, scheme, expires_on, is_demo)
     SELECT md5('many certificate ' || n)::uuid, md5('many product ' || n)::uuid, ('{VIETGAP,HACCP,ISO_22000,ORGANIC_VN}'::text[])[1 + n % 4], $2::date + n % 900, true
       FROM generate_series(7, $1::int, 7) n ON CONFLICT DO NOTHING`,
    [count, today],
  )
  await withoutIndexes(manager, () =>
    manager.query(
      `SELECT refresh_search_product(array_agg(md5('many product ' || n)::uuid), $2::date) FROM generate_series(1, $1::int) n`,
      [count, today],
    ),
  )
}

/** Building an index once is far cheaper than adding to it row by row. */
async function withoutIndexes(manager: EntityManager, work: () => Promise<unknown>): Promise<void> {
  const indexes: { name: string; definition: string }[] = await manager.query(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'search_product' AND indexname <> 'search_product_pkey'`,
  )
  for (const { name } of indexes) await manager.query(`DROP INDEX ${name}`)
  await work()
  for (const { definition } of indexes) await manager.query(definition)
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * For dossiers of 2019 to 2026 under the earlier regimes only the totals of the parts A, B and C are known: their annexes of
 * criteria were not found. Councils give points for parts until an office loads a pack. That the sets of 2019 are those of
 * today is not verified.
 */
export class loadPartTotals1764410003000 implements MigrationInterface {
  name = 'loadPartTotals1764410003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO rubric (id, regime_id, set_number, version, is_complete, name_vi, name_en, content, content_hash, loaded_by, loaded_at)
      SELECT gen_random_uuid(), regime_id, set_number, 1, false, name_vi, name_en, content, encode(sha256(convert_to(content::text, 'UTF8')), 'hex'), 'migration', now()
        FROM (
          SELECT r.id AS regime_id, s.*, jsonb_build_object('parts', jsonb_build_array(
                   jsonb_build_object('code', 'A', 'max', r.points_a, 'children', '[]'::jsonb, 'label', '{"vi": "Sản phẩm và cộng đồng", "en": "Product and community"}'::jsonb),
                   jsonb_build_object('code', 'B', 'max', r.points_b, 'children', '[]'::jsonb, 'label', '{"vi": "Khả năng tiếp thị", "en": "Marketing"}'::jsonb),
                   jsonb_build_object('code', 'C', 'max', r.points_c, 'children', '[]'::jsonb, 'label', '{"vi": "Chất lượng sản phẩm", "en": "Product quality"}'::jsonb))) AS content
            FROM evaluation_regime r
           CROSS JOIN (VALUES
            (1, 'Rau, củ, quả, hạt tươi', 'Fresh vegetables, tubers, fruit and nuts'),
            (2, 'Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, aquatic products, eggs and milk'),
            (3, 'Gạo, ngũ cốc, hạt sơ chế khác', 'Rice, cereals and other prepared grains'),
            (4, 'Mật ong, mật khác và nông sản thực phẩm khác', 'Honey, other syrups and other farm foods'),
            (5, 'Đồ ăn nhanh', 'Instant food'),
            (6, 'Chế biến từ gạo, ngũ cốc', 'Processed from rice and cereals'),
            (7, 'Chế biến từ rau, củ, quả, hạt', 'Processed from vegetables, tubers, fruit and nuts'),
            (8, 'Chế biến từ thịt, thủy sản, trứng, sữa, mật', 'Processed from meat, aquatic products, eggs, milk and honey'),
            (9, 'Tương, nước mắm, gia vị dạng lỏng khác', 'Soy sauce, fish sauce and other liquid seasonings'),
            (10, 'Gia vị khác', 'Other spices'),
            (11, 'Chè tươi, chè chế biến', 'Fresh and processed tea'),
            (12, 'Trà từ thực vật khác', 'Teas from other plants'),
            (13, 'Cà phê, ca cao', 'Coffee and cocoa'),
            (14, 'Rượu trắng', 'White spirits'),
            (15, 'Đồ uống có cồn khác', 'Other alcoholic drinks'),
            (16, 'Nước khoáng, nước uống đóng chai', 'Mineral and bottled water'),
            (17, 'Đồ uống không cồn khác', 'Other non-alcoholic drinks'),
            (18, 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền', 'Functional food, herbal and traditional medicine'),
            (19, 'Mỹ phẩm có dược liệu', 'Cosmetics with herbs'),
            (20, 'Tinh dầu và dược liệu khác', 'Essential oils and other herbs'),
            (21, 'Thủ công mỹ nghệ gia dụng, trang trí', 'Handicrafts for home and decoration'),
            (22, 'Vải, may mặc', 'Fabrics and garments'),
            (23, 'Hoa', 'Flowers'),
            (24, 'Cây cảnh', 'Ornamental plants'),
            (25, 'Động vật cảnh', 'Ornamental animals'),
            (26, 'Du lịch cộng đồng, du lịch sinh thái, điểm du lịch', 'Community tourism, ecotourism and tourist sites')
           ) AS s (set_number, name_vi, name_en)
           WHERE r.id IN ('R1', 'R2', 'R3')
        ) AS totals;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rubric DISABLE TRIGGER rubrics_never_change;
      DELETE FROM rubric WHERE regime_id IN ('R1', 'R2', 'R3') AND loaded_by = 'migration';
      ALTER TABLE rubric ENABLE TRIGGER rubrics_never_change;
    `)
  }
}

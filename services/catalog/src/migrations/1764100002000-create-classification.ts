import type { MigrationInterface, QueryRunner } from 'typeorm'

/** 6 sectors, 17 groups, 26 sets: the list of QĐ 148/2023 and QĐ 26/2026 (annex I), labels in our own words. */
export class createClassification1764100002000 implements MigrationInterface {
  name = 'createClassification1764100002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sector (code text PRIMARY KEY, position smallint NOT NULL UNIQUE, name_vi text NOT NULL, name_en text NOT NULL);
      CREATE TABLE product_group (
        code text PRIMARY KEY, position smallint NOT NULL UNIQUE, sector_code text NOT NULL REFERENCES sector, name_vi text NOT NULL, name_en text NOT NULL
      );
      CREATE TABLE product_set (
        number smallint PRIMARY KEY CHECK (number BETWEEN 1 AND 99), group_code text NOT NULL REFERENCES product_group,
        name_vi text NOT NULL, name_en text NOT NULL, managing_agencies text[] NOT NULL CHECK (cardinality(managing_agencies) > 0)
      );
      INSERT INTO sector (position, code, name_vi, name_en) VALUES
        (1, 'I', 'Thực phẩm', 'Food'),
        (2, 'II', 'Đồ uống', 'Drinks'),
        (3, 'III', 'Dược liệu và sản phẩm từ dược liệu', 'Medicinal plants'),
        (4, 'IV', 'Thủ công mỹ nghệ', 'Handicrafts'),
        (5, 'V', 'Sinh vật cảnh', 'Ornamental plants and animals'),
        (6, 'VI', 'Du lịch cộng đồng, sinh thái và điểm du lịch', 'Community and eco-tourism');
      INSERT INTO product_group (position, code, sector_code, name_vi, name_en) VALUES
        (1, 'I.1', 'I', 'Thực phẩm tươi sống', 'Fresh food'),
        (2, 'I.2', 'I', 'Thực phẩm thô, sơ chế', 'Raw and primary-processed food'),
        (3, 'I.3', 'I', 'Thực phẩm chế biến', 'Processed food'),
        (4, 'I.4', 'I', 'Gia vị', 'Condiments'),
        (5, 'I.5', 'I', 'Chè', 'Tea'),
        (6, 'I.6', 'I', 'Cà phê, ca cao', 'Coffee and cocoa'),
        (7, 'II.1', 'II', 'Đồ uống có cồn', 'Alcoholic drinks'),
        (8, 'II.2', 'II', 'Đồ uống không cồn', 'Non-alcoholic drinks'),
        (9, 'III.1', 'III', 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền', 'Functional food and herbal medicine'),
        (10, 'III.2', 'III', 'Mỹ phẩm có thành phần từ dược liệu', 'Cosmetics with herbs'),
        (11, 'III.3', 'III', 'Tinh dầu và dược liệu khác', 'Essential oils and other herbs'),
        (12, 'IV.1', 'IV', 'Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative crafts'),
        (13, 'IV.2', 'IV', 'Vải, may mặc', 'Fabric and garments'),
        (14, 'V.1', 'V', 'Hoa', 'Flowers'),
        (15, 'V.2', 'V', 'Cây cảnh', 'Ornamental plants'),
        (16, 'V.3', 'V', 'Động vật cảnh', 'Ornamental animals'),
        (17, 'VI.1', 'VI', 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'Community tourism, eco-tourism and tourist sites');
      INSERT INTO product_set (number, group_code, name_vi, name_en, managing_agencies) VALUES
        (1, 'I.1', 'Rau, củ, quả, hạt tươi', 'Fresh vegetables, fruit, nuts and seeds', '{MAE}'),
        (2, 'I.1', 'Thịt, thủy sản, trứng, sữa tươi', 'Fresh meat, fish, eggs and milk', '{MAE}'),
        (3, 'I.2', 'Gạo, ngũ cốc, hạt sơ chế khác', 'Rice, cereals and other primary-processed grain', '{MAE}'),
        (4, 'I.2', 'Mật ong, mật khác và nông sản thực phẩm khác', 'Honey, other nectars and other farm food', '{MAE}'),
        (5, 'I.3', 'Đồ ăn nhanh', 'Ready-to-eat food', '{MOIT}'),
        (6, 'I.3', 'Chế biến từ gạo, ngũ cốc', 'Processed rice and cereals', '{MAE,MOIT}'),
        (7, 'I.3', 'Chế biến từ rau, củ, quả, hạt', 'Processed vegetables, fruit, nuts and seeds', '{MAE}'),
        (8, 'I.3', 'Chế biến từ thịt, thủy sản, trứng, sữa, mật ong', 'Processed meat, fish, eggs, milk and honey', '{MAE,MOIT}'),
        (9, 'I.4', 'Tương, nước mắm, gia vị dạng lỏng khác', 'Sauces, fish sauce and other liquid condiments', '{MAE}'),
        (10, 'I.4', 'Gia vị khác (muối, hành, tỏi, tiêu…)', 'Other condiments (salt, onion, garlic, pepper…)', '{MAE}'),
        (11, 'I.5', 'Chè tươi, chè chế biến', 'Fresh and processed tea', '{MAE}'),
        (12, 'I.5', 'Sản phẩm trà từ thực vật khác', 'Infusions of other plants', '{MAE}'),
        (13, 'I.6', 'Cà phê, ca cao', 'Coffee and cocoa', '{MAE}'),
        (14, 'II.1', 'Rượu trắng', 'White spirits', '{MOIT}'),
        (15, 'II.1', 'Đồ uống có cồn khác', 'Other alcoholic drinks', '{MOIT}'),
        (16, 'II.2', 'Nước khoáng thiên nhiên, nước uống đóng chai', 'Mineral and bottled water', '{MOH}'),
        (17, 'II.2', 'Đồ uống không cồn khác', 'Other non-alcoholic drinks', '{MOIT}'),
        (18, 'III.1', 'Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền', 'Functional food, herbal and traditional medicine', '{MOH}'),
        (19, 'III.2', 'Mỹ phẩm có thành phần từ dược liệu', 'Cosmetics with herbs', '{MOH}'),
        (20, 'III.3', 'Tinh dầu và dược liệu khác', 'Essential oils and other herbs', '{MOH,MOIT}'),
        (21, 'IV.1', 'Thủ công mỹ nghệ gia dụng, trang trí', 'Household and decorative crafts', '{MOIT,MAE}'),
        (22, 'IV.2', 'Vải, may mặc', 'Fabric and garments', '{MOIT}'),
        (23, 'V.1', 'Hoa', 'Flowers', '{MAE}'),
        (24, 'V.2', 'Cây cảnh', 'Ornamental plants', '{MAE}'),
        (25, 'V.3', 'Động vật cảnh', 'Ornamental animals', '{MAE}'),
        (26, 'VI.1', 'Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch', 'Community tourism, eco-tourism and tourist sites', '{MCST,MAE}');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE product_set, product_group, sector')
  }
}

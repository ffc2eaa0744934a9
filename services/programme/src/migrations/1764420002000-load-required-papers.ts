import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Which papers a dossier needs, since the criteria of 2023. Sets: 1 to 13 food, 14 to 17 drinks, 18 to 20 herbs, 21 and 22 crafts, 23 to 25
 * flowers, plants and animals, 26 tourism. `is_mandatory`: a dossier without it is not taken. Rows whose reach was reasoned from the criteria
 * and not read in the form say `is_verified = false`.
 */
export class loadRequiredPapers1764420002000 implements MigrationInterface {
  name = 'loadRequiredPapers1764420002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TEMPORARY TABLE asked (evidence_type text, first_set int, last_set int, kinds text[], is_mandatory boolean, is_verified boolean, article text);
      INSERT INTO asked VALUES
        ('BUSINESS_REGISTRATION',  1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', true,  true,  'Mẫu 02: giấy đăng ký kinh doanh'),
        ('FACILITY_CERTIFICATE',   1, 18, '{FIRST_TIME,UPGRADE,RE_GRADING}', true,  true,  'Mẫu 02: giấy chứng nhận cơ sở đủ điều kiện; điều kiện loại hồ sơ về an toàn thực phẩm'),
        ('PRODUCTION_LICENCE',    14, 15, '{FIRST_TIME,UPGRADE,RE_GRADING}', true,  true,  'Điều kiện loại hồ sơ: giấy phép sản xuất rượu'),
        ('QUALITY_DECLARATION',    3, 20, '{FIRST_TIME,UPGRADE,RE_GRADING}', true,  true,  'Mẫu 02: hồ sơ công bố chất lượng'),
        ('TEST_REPORT',            3, 20, '{FIRST_TIME,UPGRADE,RE_GRADING}', true,  false, 'Mẫu 02: phiếu kiểm nghiệm chất lượng, an toàn'),
        ('MATERIAL_ORIGIN',        1, 25, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: nguồn gốc, vùng nguyên liệu, hợp đồng liên kết'),
        ('ENVIRONMENT_PAPER',      1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: hồ sơ môi trường, công nghệ bền vững'),
        ('LABOUR_LIST',            1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: danh sách lao động và nơi cư trú'),
        ('FINANCIAL_STATEMENT',    1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: xếp loại hợp tác xã hoặc báo cáo tài chính 2 năm'),
        ('INTELLECTUAL_PROPERTY',  1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: nhãn hiệu, quyền sử dụng chỉ dẫn, sáng chế, kiểu dáng'),
        ('SALES_CONTRACT',         1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: hợp đồng phân phối, xuất khẩu, hóa đơn'),
        ('PROMOTION',              1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: trang web, hoạt động quảng bá'),
        ('PRODUCT_STORY',          1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: câu chuyện sản phẩm'),
        ('LABEL',                  1, 22, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, false, 'Mẫu 02: bao bì, nhãn sản phẩm'),
        ('TRACEABILITY',           1, 25, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: mã vạch, tem truy xuất nguồn gốc'),
        ('QUALITY_MANAGEMENT',     1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: chứng nhận hệ thống quản lý chất lượng'),
        ('PERSONAL_PAPER',         1, 26, '{FIRST_TIME,UPGRADE,RE_GRADING}', false, true,  'Mẫu 02: giới tính, dân tộc của người đại diện (tiêu chí về người đại diện)'),
        ('PROOF_OF_CHANGE',        1, 26, '{UPGRADE}',                       true,  true,  'Nâng hạng: minh chứng những nội dung thay đổi');
      INSERT INTO required_paper (evidence_type, kind, set_numbers, valid_from, valid_to, is_mandatory, legal_basis, is_verified)
      SELECT evidence_type, kind, ARRAY(SELECT generate_series(first_set, last_set)::smallint), law.valid_from, law.valid_to, is_mandatory,
             law.name || ', ' || article, is_verified AND law.is_read
        FROM asked, unnest(kinds) AS kind,
             (VALUES (date '2019-08-21', date '2026-05-21', 'Quyết định 148/QĐ-TTg và trước đó (suy theo mẫu năm 2026)', false),
                     (date '2026-05-22', NULL::date,        'Quyết định 26/2026/QĐ-TTg, Điều 6',                         true))
               AS law (valid_from, valid_to, name, is_read);
      -- functional food, medicines and cosmetics need a licence of their own, beside those of alcohol
      UPDATE required_paper SET set_numbers = set_numbers || '{18,19}'::smallint[],
             legal_basis = legal_basis || '; GMP, công bố thực phẩm bảo vệ sức khỏe, điều kiện sản xuất mỹ phẩm' WHERE evidence_type = 'PRODUCTION_LICENCE';
      DROP TABLE asked;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM required_paper`)
  }
}

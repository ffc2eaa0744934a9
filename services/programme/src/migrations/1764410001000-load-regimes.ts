import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The laws that graded, or grade, products: 2019, 2023, 2025 and 2026. A value that was not read in a published source says
 * `is_verified = false`; a row added without a word about it counts as not verified. Where a law sets a time limit or a round
 * that was not found, there is no row.
 */
export class loadRegimes1764410001000 implements MigrationInterface {
  name = 'loadRegimes1764410001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE evaluation_regime ADD note_en text;
      ALTER TABLE regime_band       ADD is_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE regime_competence ADD is_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE regime_forwarding ADD is_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE regime_round      ADD is_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE regime_deadline   ADD is_verified boolean NOT NULL DEFAULT false;
      ALTER TABLE regime_transition ADD is_verified boolean NOT NULL DEFAULT false;
      CREATE INDEX regime_of_day ON evaluation_regime (valid_from DESC) WHERE status <> 'SUSPENDED';

      INSERT INTO evaluation_regime (id, name_vi, name_en, legal_basis, valid_from, valid_to, status, certificate_months, points_a, points_b, points_c, is_verified, note, note_en)
      VALUES
        ('R1', 'Bộ tiêu chí 2019', 'Criteria of 2019', 'Quyết định 1048/QĐ-TTg ngày 21/08/2019, sửa đổi bởi Quyết định 781/QĐ-TTg ngày 08/06/2020',
         '2019-08-21', '2023-02-23', 'SUPERSEDED', 36, 35, 25, 40, false,
         'Chỉ có điểm tối đa từng phần. Chưa kiểm chứng: thời hạn 36 tháng, ngưỡng chuyển lên tỉnh, điểm lẻ giữa hai hạng (văn bản ghi 70–89, 50–69).',
         'Only the totals of the parts are held. Not verified: the 36 months, the threshold for passing on to the province, fractions between two grades (the text says 70–89, 50–69).'),
        ('R2', 'Bộ tiêu chí 2023', 'Criteria of 2023', 'Quyết định 148/QĐ-TTg ngày 24/02/2023',
         '2023-02-24', '2025-07-05', 'SUPERSEDED', 36, 40, 25, 35, true,
         'Chỉ có điểm tối đa từng phần cho đến khi cơ quan nạp bộ tiêu chí chi tiết. Thời hạn từng bước không tìm thấy.',
         'Only the totals of the parts are held until an office loads the detailed criteria. Time limits of the steps were not found.'),
        ('R3', 'Bộ tiêu chí 2023, chính quyền hai cấp', 'Criteria of 2023 under two levels of government',
         'Quyết định 148/QĐ-TTg ngày 24/02/2023, sửa đổi bởi Quyết định 1489/QĐ-TTg ngày 06/07/2025',
         '2025-07-06', '2026-07-21', 'SUPERSEDED', 36, 40, 25, 35, true,
         'Chỉ có điểm tối đa từng phần cho đến khi cơ quan nạp bộ tiêu chí chi tiết. Ngày hết hiệu lực suy ra từ 60 ngày sau 22/05/2026.',
         'Only the totals of the parts are held until an office loads the detailed criteria. The last day is reckoned: 60 days after 22 May 2026.'),
        ('R4', 'Bộ tiêu chí 2026', 'Criteria of 2026', 'Quyết định 26/2026/QĐ-TTg ngày 22/05/2026',
         '2026-05-22', NULL, 'IN_FORCE', 36, 40, 25, 35, true,
         'Điểm và điều kiện tối thiểu lấy từ bản chép điện tử đã sửa sáu lỗi chép; phải đối chiếu lại với bản ký trước khi dùng chính thức.',
         'Points and minima come from an electronic transcript in which six slips were repaired; compare with the signed decision before official use.');

      INSERT INTO regime_band (regime_id, star, from_points, to_points, is_verified)
      SELECT regime, star, from_points, to_points, regime <> 'R1'
        FROM unnest(ARRAY['R1', 'R2', 'R3', 'R4']) AS regime
       CROSS JOIN (VALUES (1, 0, 30), (2, 30, 50), (3, 50, 70), (4, 70, 90), (5, 90, NULL)) AS band (star, from_points, to_points);

      INSERT INTO regime_competence (regime_id, star, scores_level, decides_level, authority_vi, authority_en, is_verified) VALUES
        ('R1', 3, 'DISTRICT', 'PROVINCE', 'Ủy ban nhân dân cấp tỉnh', 'People’s Committee of the province', true),
        ('R1', 4, 'PROVINCE', 'PROVINCE', 'Ủy ban nhân dân cấp tỉnh', 'People’s Committee of the province', true),
        ('R1', 5, 'CENTRE', 'CENTRE', 'Bộ Nông nghiệp và Phát triển nông thôn', 'Ministry of Agriculture and Rural Development', true),
        ('R2', 3, 'DISTRICT', 'DISTRICT', 'Ủy ban nhân dân cấp huyện', 'People’s Committee of the district', true),
        ('R2', 4, 'PROVINCE', 'PROVINCE', 'Ủy ban nhân dân cấp tỉnh', 'People’s Committee of the province', true),
        ('R2', 5, 'CENTRE', 'CENTRE', 'Bộ Nông nghiệp và Phát triển nông thôn', 'Ministry of Agriculture and Rural Development', true),
        ('R3', 3, 'PROVINCE', 'PROVINCE', 'Ủy ban nhân dân cấp tỉnh', 'People’s Committee of the province', true),
        ('R3', 4, 'PROVINCE', 'PROVINCE', 'Ủy ban nhân dân cấp tỉnh', 'People’s Committee of the province', true),
        ('R3', 5, 'CENTRE', 'CENTRE', 'Bộ Nông nghiệp và Môi trường', 'Ministry of Agriculture and Environment', true),
        ('R4', 3, 'PROVINCE', 'PROVINCE', 'Chủ tịch Ủy ban nhân dân cấp tỉnh', 'Chairperson of the People’s Committee of the province', true),
        ('R4', 4, 'PROVINCE', 'PROVINCE', 'Chủ tịch Ủy ban nhân dân cấp tỉnh', 'Chairperson of the People’s Committee of the province', true),
        ('R4', 5, 'CENTRE', 'CENTRE', 'Bộ trưởng Bộ Nông nghiệp và Môi trường', 'Minister of Agriculture and Environment', true);

      INSERT INTO regime_forwarding (regime_id, from_level, to_level, min_points, is_verified) VALUES
        ('R1', 'DISTRICT', 'PROVINCE', 50, false),
        ('R1', 'PROVINCE', 'CENTRE', 90, true),
        ('R2', 'DISTRICT', 'PROVINCE', 70, true),
        ('R2', 'PROVINCE', 'CENTRE', 90, true),
        ('R3', 'PROVINCE', 'CENTRE', 90, true),
        ('R4', 'PROVINCE', 'CENTRE', 90, true);

      INSERT INTO regime_round (regime_id, level, number, proposed_before, decided_before, is_verified) VALUES
        ('R4', 'PROVINCE', 1, '04-30', '06-30', true),
        ('R4', 'PROVINCE', 2, '10-30', '12-30', true),
        ('R4', 'CENTRE', 1, '07-30', '09-30', true),
        ('R4', 'CENTRE', 2, '01-30', '03-30', true);

      INSERT INTO regime_deadline (regime_id, step, days, counts, legal_basis, is_verified) VALUES
        ('R4', 'COMMUNE_OPINION', 15, 'WORKING_DAYS_AFTER', 'Quyết định 26/2026/QĐ-TTg', true),
        ('R4', 'RE_GRADING_EARLIEST', 180, 'DAYS_BEFORE_EXPIRY', 'Quyết định 26/2026/QĐ-TTg', true),
        ('R4', 'RE_GRADING_LATEST', 120, 'DAYS_BEFORE_EXPIRY', 'Quyết định 26/2026/QĐ-TTg', true),
        ('R4', 'RE_GRADING_RESULT', 45, 'DAYS_AFTER', 'Quyết định 26/2026/QĐ-TTg', true),
        ('R4', 'REVOCATION', 15, 'DAYS_AFTER', 'Quyết định 26/2026/QĐ-TTg, Điều 8', true);

      INSERT INTO regime_transition (regime_id, rule, days, legal_basis, is_verified) VALUES
        ('R4', 'FINISH_FIRST_TIME_OR_UPGRADE', 60, 'Quyết định 26/2026/QĐ-TTg, Điều 12', true),
        ('R4', 'FINISH_RE_GRADING', 30, 'Quyết định 26/2026/QĐ-TTg, Điều 12', true),
        ('R4', 'EXTEND_CERTIFICATE', 180, 'Quyết định 26/2026/QĐ-TTg, Điều 12', true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM regime_transition; DELETE FROM regime_deadline; DELETE FROM regime_round; DELETE FROM regime_forwarding;
      DELETE FROM regime_competence; DELETE FROM regime_band; DELETE FROM evaluation_regime;
      DROP INDEX regime_of_day;
      ALTER TABLE regime_transition DROP is_verified;
      ALTER TABLE regime_deadline   DROP is_verified;
      ALTER TABLE regime_round      DROP is_verified;
      ALTER TABLE regime_forwarding DROP is_verified;
      ALTER TABLE regime_competence DROP is_verified;
      ALTER TABLE regime_band       DROP is_verified;
      ALTER TABLE evaluation_regime DROP note_en;
    `)
  }
}

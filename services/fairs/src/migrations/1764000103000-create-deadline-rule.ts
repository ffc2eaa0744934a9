import type { MigrationInterface, QueryRunner } from 'typeorm'

const HOME = 'Sở Công Thương nơi tổ chức'
const ABROAD = 'Cục Xúc tiến thương mại'

/**
 * What the law asks of who holds a fair, as data with dates; a fair is judged by the rules of its opening day.
 * `is_verified`: the number was read in the law or an official text. Whether the amendments of 2024 and 2026 touch
 * article 29 was not verified; they stand in the legal basis from the day they are in force.
 */
export class createDeadlineRule1764000103000 implements MigrationInterface {
  name = 'createDeadlineRule1764000103000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deadline_rule (
        procedure          text NOT NULL CHECK (procedure IN ('REGISTER_FAIR', 'AMEND_REGISTRATION', 'REPORT_RESULTS', 'REPLY_OF_AUTHORITY')),
        scope              text NOT NULL CHECK (scope IN ('IN_PROVINCE', 'OUT_OF_PROVINCE', 'OVERSEAS')),
        min_days_before    integer CHECK (min_days_before > 0),
        max_days_before    integer CHECK (max_days_before >= min_days_before),
        reply_working_days integer CHECK (reply_working_days > 0),
        report_days_after  integer CHECK (report_days_after > 0),
        authority          text NOT NULL,
        legal_basis        text NOT NULL,
        valid_from         date NOT NULL,
        valid_to           date,
        is_verified        boolean NOT NULL,
        PRIMARY KEY (procedure, scope, valid_from),
        CONSTRAINT rule_ends_after_it_begins CHECK (valid_to >= valid_from),
        CONSTRAINT rule_says_one_thing       CHECK (num_nonnulls(min_days_before, reply_working_days, report_days_after) = 1)
      );
      INSERT INTO deadline_rule
      SELECT r.procedure, s.scope, r.min_days, r.max_days, r.reply, r.report, s.authority, 'Nghị định 81/2018/NĐ-CP điều 29' || p.amended, p.from_day, p.to_day, r.is_verified
        FROM (VALUES
          ('REGISTER_FAIR',      false, 30, 365, NULL::integer, NULL::integer, true),
          ('REGISTER_FAIR',      true,  45, 365, NULL, NULL, false),
          ('AMEND_REGISTRATION', false, 15, NULL, NULL, NULL, false),
          ('AMEND_REGISTRATION', true,  30, NULL, NULL, NULL, true),
          ('REPLY_OF_AUTHORITY', false, NULL, NULL, 7, NULL, false),
          ('REPLY_OF_AUTHORITY', true,  NULL, NULL, 7, NULL, false),
          ('REPORT_RESULTS',     false, NULL, NULL, NULL, 30, false),
          ('REPORT_RESULTS',     true,  NULL, NULL, NULL, 30, false)
        ) AS r (procedure, is_abroad, min_days, max_days, reply, report, is_verified)
        JOIN (VALUES
          ('IN_PROVINCE', false, '${HOME}'), ('OUT_OF_PROVINCE', false, '${HOME}'), ('OVERSEAS', true, '${ABROAD}')
        ) AS s (scope, is_abroad, authority) USING (is_abroad)
        CROSS JOIN (VALUES
          ('', '2018-07-15'::date, '2024-11-30'::date),
          (' (sửa đổi bởi Nghị định 128/2024/NĐ-CP)', '2024-12-01', '2026-06-25'),
          (' (sửa đổi bởi Nghị định 128/2024/NĐ-CP và 239/2026/NĐ-CP)', '2026-06-26', NULL)
        ) AS p (amended, from_day, to_day);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deadline_rule')
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Days on which offices differ from Monday to Friday, 2023 to 2027: public holidays with the days off in lieu, and weekends
 * worked in exchange. Not verified: the days in lieu of May 2023, reckoned from the Labour Code; Tết and the exchanges of 2027, which the Government announces in
 * the year before, and 24 November (Day of Vietnamese culture; the amendment of the Labour Code was not read).
 */
export class loadWorkingCalendar1764410002000 implements MigrationInterface {
  name = 'loadWorkingCalendar1764410002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO working_calendar (day, is_working, name, is_verified)
      SELECT day::date, false, name, is_verified
        FROM (VALUES
          ('Tết Dương lịch (nghỉ bù)', '2023-01-02', '2023-01-02', true),
          ('Tết Nguyên đán Quý Mão', '2023-01-20', '2023-01-26', true),
          ('Quốc tế Lao động và nghỉ bù Giỗ Tổ, Ngày Chiến thắng', '2023-05-01', '2023-05-03', false),
          ('Quốc khánh', '2023-09-01', '2023-09-04', true),
          ('Tết Dương lịch', '2024-01-01', '2024-01-01', true),
          ('Tết Nguyên đán Giáp Thìn', '2024-02-08', '2024-02-14', true),
          ('Giỗ Tổ Hùng Vương', '2024-04-18', '2024-04-18', true),
          ('Ngày Chiến thắng và Quốc tế Lao động', '2024-04-29', '2024-05-01', true),
          ('Quốc khánh', '2024-09-02', '2024-09-03', true),
          ('Tết Dương lịch', '2025-01-01', '2025-01-01', true),
          ('Tết Nguyên đán Ất Tỵ', '2025-01-27', '2025-01-31', true),
          ('Giỗ Tổ Hùng Vương', '2025-04-07', '2025-04-07', true),
          ('Ngày Chiến thắng và Quốc tế Lao động', '2025-04-30', '2025-05-02', true),
          ('Quốc khánh', '2025-09-01', '2025-09-02', true),
          ('Tết Dương lịch', '2026-01-01', '2026-01-02', true),
          ('Tết Nguyên đán Bính Ngọ', '2026-02-16', '2026-02-20', true),
          ('Giỗ Tổ Hùng Vương (nghỉ bù)', '2026-04-27', '2026-04-27', true),
          ('Ngày Chiến thắng và Quốc tế Lao động', '2026-04-30', '2026-05-01', true),
          ('Quốc khánh', '2026-08-31', '2026-09-02', true),
          ('Ngày Văn hóa Việt Nam', '2026-11-24', '2026-11-24', false),
          ('Tết Dương lịch', '2027-01-01', '2027-01-01', true),
          ('Tết Nguyên đán Đinh Mùi', '2027-02-05', '2027-02-11', false),
          ('Giỗ Tổ Hùng Vương', '2027-04-16', '2027-04-16', true),
          ('Ngày Chiến thắng và Quốc tế Lao động', '2027-04-30', '2027-05-03', false),
          ('Quốc khánh', '2027-09-02', '2027-09-03', false),
          ('Ngày Văn hóa Việt Nam', '2027-11-24', '2027-11-24', false)
        ) AS h (name, from_day, to_day, is_verified)
        CROSS JOIN LATERAL generate_series(h.from_day::date, h.to_day::date, interval '1 day') AS day;
      INSERT INTO working_calendar (day, is_working, name, is_verified) VALUES
        ('2024-05-04', true, 'Làm bù cho 29/04/2024', true),
        ('2025-04-26', true, 'Làm bù cho 02/05/2025', true),
        ('2026-01-10', true, 'Làm bù cho 02/01/2026', true),
        ('2026-08-22', true, 'Làm bù cho 31/08/2026', true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM working_calendar')
  }
}

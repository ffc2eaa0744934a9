import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What this service knows of products and their stars, from the catalogue's announcements; in whatever order they came. */
export class createKnownProduct1764000105000 implements MigrationInterface {
  name = 'createKnownProduct1764000105000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_product (
        product_id      uuid PRIMARY KEY,
        producer_id     uuid NOT NULL,
        name            text NOT NULL,
        is_published    boolean NOT NULL,
        star            integer CHECK (star BETWEEN 1 AND 5),
        star_valid_from date,
        star_valid_to   date,
        CONSTRAINT announced_star_is_whole CHECK (num_nulls(star, star_valid_from, star_valid_to) IN (0, 3))
      );
      CREATE TABLE known_recognition (
        recognition_id uuid PRIMARY KEY,
        product_id     uuid NOT NULL,
        star           integer NOT NULL CHECK (star BETWEEN 1 AND 5),
        issued_on      date NOT NULL,
        expires_on     date NOT NULL
      );
      CREATE INDEX known_recognition_of_product ON known_recognition (product_id);
      CREATE TABLE known_lapse (
        recognition_id uuid PRIMARY KEY,
        product_id     uuid NOT NULL,
        star           integer NOT NULL,
        reason         text NOT NULL CHECK (reason IN ('EXPIRED', 'REVOKED')),
        lapsed_on      date NOT NULL
      );
      CREATE INDEX known_lapse_of_product ON known_lapse (product_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_lapse, known_recognition, known_product')
  }
}

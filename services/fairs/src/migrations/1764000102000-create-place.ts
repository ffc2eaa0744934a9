import { fixedId } from '@ocop/service-kit/identifiers'
import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The 18 historic districts by GSO code: their slugs are how people name a place in a link. */
const DISTRICTS = {
  '502': 'tam-ky',
  '503': 'hoi-an',
  '504': 'tay-giang',
  '505': 'dong-giang',
  '506': 'dai-loc',
  '507': 'dien-ban',
  '508': 'duy-xuyen',
  '509': 'que-son',
  '510': 'nam-giang',
  '511': 'phuoc-son',
  '512': 'hiep-duc',
  '513': 'thang-binh',
  '514': 'tien-phuoc',
  '515': 'bac-tra-my',
  '516': 'nam-tra-my',
  '517': 'nui-thanh',
  '518': 'phu-ninh',
  '519': 'nong-son',
}
/** Units they lie within: Quảng Nam until 30/06/2025, the new Đà Nẵng since. */
const PROVINCES = ['49@2024', '48@2025']

/** Places a fair can be looked for by: a district with the provinces it lies within. Other units are found by their id alone. */
export class createPlace1764000102000 implements MigrationInterface {
  name = 'createPlace1764000102000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE place (
        id     uuid PRIMARY KEY,
        slug   text NOT NULL UNIQUE,
        within uuid[] NOT NULL
      );
      CREATE INDEX place_within ON place USING gin (within);
    `)
    const within = PROVINCES.map(name => fixedId('administrative-unit', name))
    for (const [code, slug] of Object.entries(DISTRICTS)) {
      await runner.query('INSERT INTO place (id, slug, within) VALUES ($1, $2, $3)', [
        fixedId('administrative-unit', `${code}@2024`),
        slug,
        within,
      ])
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE place')
  }
}

import type { EntityManager } from 'typeorm'

export interface CountedLimit {
  readonly bucket: string
  readonly limit: number
}

export class AttemptRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Tries counted against the same buckets take turns until the transaction ends; always locked in one order. */
  async lock(buckets: readonly string[]): Promise<void> {
    await this.manager.query(
      'SELECT pg_advisory_xact_lock(key) FROM (SELECT hashtextextended(bucket, 15) AS key FROM unnest($1::text[]) bucket ORDER BY 1) keys',
      [buckets],
    )
  }

  /** Since when the fullest limit is full: the moment of its last-but-`limit` try. Null while all have room. */
  async fullSince(limits: readonly CountedLimit[], since: Date): Promise<Date | null> {
    const [{ full }]: [{ full: Date | null }] = await this.manager.query(
      `SELECT max(filling.at) AS full FROM unnest($1::text[], $2::integer[]) asked (bucket, room) CROSS JOIN LATERAL (
         SELECT at FROM attempt WHERE bucket = asked.bucket AND at > $3 ORDER BY at DESC OFFSET asked.room - 1 LIMIT 1) filling`,
      [limits.map(({ bucket }) => bucket), limits.map(({ limit }) => limit), since],
    )
    return full
  }

  async add(buckets: readonly string[], at: Date): Promise<void> {
    await this.manager.query('INSERT INTO attempt (bucket, at) SELECT bucket, $2 FROM unnest($1::text[]) bucket', [buckets, at])
  }

  /** All tries of the first bucket, and the latest one of each other: that one was right after all. */
  async forgive([own, ...others]: readonly string[]): Promise<void> {
    await this.manager.query('DELETE FROM attempt WHERE bucket = $1', [own])
    await this.manager.query(
      `DELETE FROM attempt WHERE id IN (
         SELECT latest.id FROM unnest($1::text[]) asked (bucket) CROSS JOIN LATERAL (
           SELECT id FROM attempt WHERE bucket = asked.bucket ORDER BY at DESC, id DESC LIMIT 1) latest)`,
      [others],
    )
  }

  async forgetBefore(moment: Date): Promise<void> {
    await this.manager.query('DELETE FROM attempt WHERE at < $1', [moment])
  }
}

import type { EntityManager } from 'typeorm'

export class ScanRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Adds so many scans to each lot's day. */
  async add(day: string, scans: readonly (readonly [lotId: string, count: number])[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO lot_scan (lot_id, scanned_on, count)
       SELECT scan.lot_id, $1, scan.count FROM unnest($2::uuid[], $3::int[]) scan (lot_id, count) ORDER BY scan.lot_id
       ON CONFLICT (lot_id, scanned_on) DO UPDATE SET count = least(lot_scan.count::bigint + EXCLUDED.count, 2147483647)::int`,
      [day, scans.map(([lotId]) => lotId), scans.map(([, count]) => count)],
    )
  }
}

import type { EntityManager } from 'typeorm'

/** A lot reached from another by going through transformations. */
export interface Relative {
  readonly rootId: string
  readonly lotId: string
  /** Steps away; the shortest way counts. */
  readonly depth: number
}

/** At most so many per lot: a page shows them, an export of a whole chain is another question. */
const MOST = 200

const walk = (from: string, to: string) => `
  WITH RECURSIVE kin (root_id, lot_id, depth) AS (
    SELECT DISTINCT root, i.${to}, 1 FROM unnest($1::uuid[]) root JOIN lot_input i ON i.${from} = root
     WHERE NOT EXISTS (SELECT FROM trace_correction c WHERE c.event_id = i.event_id)
    UNION
    SELECT k.root_id, i.${to}, k.depth + 1 FROM kin k JOIN lot_input i ON i.${from} = k.lot_id
     WHERE k.depth < $2 AND NOT EXISTS (SELECT FROM trace_correction c WHERE c.event_id = i.event_id)
  ), nearest AS (
    SELECT root_id, lot_id, min(depth) AS depth, row_number() OVER (PARTITION BY root_id ORDER BY min(depth), lot_id) AS place
      FROM kin GROUP BY root_id, lot_id
  )
  SELECT root_id AS "rootId", lot_id AS "lotId", depth FROM nearest WHERE place <= ${MOST} ORDER BY root_id, place`

const BACK = walk('lot_id', 'input_lot_id')
const FORWARD = walk('input_lot_id', 'lot_id')

export class GenealogyRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What each lot was made from, nearest first. */
  ancestors(lotIds: readonly string[], depth: number): Promise<Relative[]> {
    return this.manager.query(BACK, [lotIds, depth])
  }

  /** What was made from each lot, nearest first. */
  descendants(lotIds: readonly string[], depth: number): Promise<Relative[]> {
    return this.manager.query(FORWARD, [lotIds, depth])
  }
}

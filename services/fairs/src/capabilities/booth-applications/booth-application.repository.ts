import type { EntityManager } from 'typeorm'
import { BoothApplication } from './booth-application.entity.ts'
import type { BoothApplicationStatus } from './booth-application-status.enum.ts'

/** An application and who its two parties are. */
export interface KnownApplication extends BoothApplication {
  readonly organizerId: string
}

/** Moment and id of the application to go on after. */
export type ApplicationPlace = readonly [submittedAt: string, id: string]

export interface PageOfApplications {
  readonly first: number
  readonly after?: ApplicationPlace | undefined
}

const COLUMNS = `a.id, a.fair_id AS "fairId", a.producer_id AS "producerId", a.product_ids AS "productIds", a.status, a.message,
  a.decline_reason AS "declineReason", a.submitted_at AS "submittedAt", a.decided_at AS "decidedAt", f.organizer_id AS "organizerId"`

export class BoothApplicationRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Writes it down unless the producer has another one at the fair. */
  async insert(application: BoothApplication): Promise<boolean> {
    const { raw } = await this.manager
      .createQueryBuilder()
      .insert()
      .into(BoothApplication)
      .values(application)
      .orIgnore()
      .returning('id')
      .execute()
    return raw.length === 1
  }

  async findRival(fairId: string, producerId: string): Promise<string> {
    const [row]: { id: string }[] = await this.manager.query(
      `SELECT id FROM booth_application WHERE fair_id = $1 AND producer_id = $2 AND status <> 'WITHDRAWN'`,
      [fairId, producerId],
    )
    return row!.id
  }

  find(id: string): Promise<BoothApplication | null> {
    return this.manager.findOneBy(BoothApplication, { id })
  }

  lock(id: string): Promise<BoothApplication> {
    return this.manager.findOneOrFail(BoothApplication, { where: { id }, lock: { mode: 'pessimistic_write' } })
  }

  async save(application: BoothApplication): Promise<void> {
    await this.manager.update(BoothApplication, { id: application.id }, application)
  }

  findMany(ids: readonly string[]): Promise<KnownApplication[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM booth_application a JOIN fair f ON f.id = a.fair_id WHERE a.id = ANY($1::uuid[])`, [
      ids,
    ])
  }

  /** For each fair its applications, the first one first; one more than asked for. */
  listOfFairs(
    fairIds: readonly string[],
    status: BoothApplicationStatus | null,
    { first, after }: PageOfApplications,
  ): Promise<KnownApplication[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS k(id) JOIN fair f ON f.id = k.id
        CROSS JOIN LATERAL (
          SELECT * FROM booth_application a
           WHERE a.fair_id = k.id AND ($2::text IS NULL OR a.status = $2)
             AND ($3::timestamptz IS NULL OR (a.submitted_at, a.id) > ($3::timestamptz, $4::uuid))
           ORDER BY a.submitted_at, a.id LIMIT $5
        ) AS a ORDER BY a.submitted_at, a.id`,
      [fairIds, status, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** For each producer the applications, the latest first; only accepted ones of producers not in `own`. */
  listOfProducers(producerIds: readonly string[], own: readonly string[], first: number): Promise<KnownApplication[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM unnest($1::uuid[]) AS k(id)
        CROSS JOIN LATERAL (
          SELECT * FROM booth_application a
           WHERE a.producer_id = k.id AND (a.status = 'ACCEPTED' OR a.producer_id = ANY($2::uuid[]))
           ORDER BY a.submitted_at DESC, a.id DESC LIMIT $3
        ) AS a JOIN fair f ON f.id = a.fair_id ORDER BY a.submitted_at DESC, a.id DESC`,
      [producerIds, own, first],
    )
  }

  /** All applications of these producers, the latest first; one more than asked for. */
  listMine(producerIds: readonly string[], { first, after }: PageOfApplications): Promise<KnownApplication[]> {
    return this.manager.query(
      `SELECT ${COLUMNS} FROM booth_application a JOIN fair f ON f.id = a.fair_id
        WHERE a.producer_id = ANY($1::uuid[]) AND ($2::timestamptz IS NULL OR (a.submitted_at, a.id) < ($2::timestamptz, $3::uuid))
        ORDER BY a.submitted_at DESC, a.id DESC LIMIT $4`,
      [producerIds, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }
}

import { slugOf } from '@ocop/service-kit/identifiers'
import { type EntityManager, In } from 'typeorm'
import { Fair } from './fair.entity.ts'
import { statusAt } from './fair-life.rules.ts'

const folded = (fair: Fair) => slugOf(`${fair.name} ${fair.venue}`)

/** Fairs as they stand at `now`: open applications whose time is up are read as closed. */
export class FairRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Date,
  ) {}

  /** The fair for this transaction alone; others wait. */
  lock(id: string): Promise<Fair | null> {
    return this.#find(id, 'pessimistic_write')
  }

  /** The fair as it stays until this transaction ends; others may read it so too. */
  hold(id: string): Promise<Fair | null> {
    return this.#find(id, 'pessimistic_read')
  }

  async findMany(ids: readonly string[]): Promise<Fair[]> {
    const fairs = await this.manager.findBy(Fair, { id: In([...ids]) })
    return fairs.map(fair => this.#asOfNow(fair))
  }

  /** Writes a new fair under the first free slug made from its name. */
  async insert(fair: Fair): Promise<Fair> {
    const wanted = fair.slug || slugOf(fair.name) || 'hoi-cho'
    await this.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`fair slug ${wanted}`])
    const [{ taken }]: [{ taken: boolean }] = await this.manager.query('SELECT EXISTS (SELECT FROM fair WHERE slug = $1) AS taken', [
      wanted,
    ])
    const slugged = { ...fair, slug: taken ? `${wanted}-${fair.id.slice(0, 8)}` : wanted }
    await this.manager.insert(Fair, { ...slugged, folded: folded(fair) })
    return slugged
  }

  async save(fair: Fair): Promise<void> {
    await this.manager.update(Fair, { id: fair.id }, { ...fair, folded: folded(fair) })
  }

  /** Checks and takes in one statement: a booth is never given twice. */
  async giveBooth(id: string): Promise<boolean> {
    const [, given] = await this.manager.query(
      'UPDATE fair SET accepted_count = accepted_count + 1 WHERE id = $1 AND accepted_count < booth_count',
      [id],
    )
    return given === 1
  }

  async freeBooth(id: string): Promise<void> {
    await this.manager.query('UPDATE fair SET accepted_count = accepted_count - 1 WHERE id = $1', [id])
  }

  /** The name the organizing body had on its latest fair. */
  async findOrganizerName(organizerId: string): Promise<string | null> {
    const [row]: { name: string }[] = await this.manager.query(
      'SELECT organizer_name AS name FROM fair WHERE organizer_id = $1 ORDER BY created_at DESC LIMIT 1',
      [organizerId],
    )
    return row?.name ?? null
  }

  /** Writes down that the applications of these fairs have ended; answers which fairs they were. */
  async closeDueApplications(): Promise<{ id: string; applicationsCloseAt: Date }[]> {
    const [rows] = await this.manager.query(
      `UPDATE fair SET status = 'APPLICATIONS_CLOSED', version = version + 1
        WHERE status = 'APPLICATIONS_OPEN' AND applications_close_at <= $1
        RETURNING id, applications_close_at AS "applicationsCloseAt"`,
      [this.now],
    )
    return rows
  }

  async #find(id: string, mode: 'pessimistic_write' | 'pessimistic_read'): Promise<Fair | null> {
    const fair = await this.manager.findOne(Fair, { where: { id }, lock: { mode } })
    return fair && this.#asOfNow(fair)
  }

  #asOfNow(fair: Fair): Fair {
    return { ...fair, status: statusAt(fair, this.now) }
  }
}

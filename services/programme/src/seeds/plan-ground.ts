import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { type GroundProduct, PlanLand } from './plan-land.ts'

const AT = '2024-06-10T00:00:00Z'

/** What producers, councils and authorities did, for tests of figures: written past the use cases, in any order a formula may meet. */
class PlanGround extends PlanLand {
  /** The regime of 2024 and a rubric of it. */
  async aRegime(): Promise<string> {
    const [found] = await this.database.query(`SELECT id FROM rubric WHERE regime_id = 'R2' ORDER BY set_number LIMIT 1`)
    return found.id
  }

  async aDossier({ productId, producerId, name, unitId, setNumber }: GroundProduct, given: Record<string, unknown> = {}) {
    const id = randomUUID()
    const product = {
      product_id: productId,
      producer_id: producerId,
      product_name: name,
      producer_name: 'HTX',
      unit_id: unitId,
      set_number: setNumber,
    }
    const state = { kind: 'FIRST_TIME', status: 'ACCEPTED', level: 'DISTRICT', plan_year: 2024, receipt_number: id, screening: 'ADMITTED' }
    const dates = { dated_on: '2024-03-01', created_at: '2024-03-01T00:00:00Z', submitted_at: '2024-03-01T00:00:00Z' }
    await this.insert('dossier', { id, ...product, ...state, ...dates, regime_id: 'R2', rubric_id: await this.aRegime(), ...given })
    return { id }
  }

  async aStar({ productId }: Pick<GroundProduct, 'productId'>, star: number, given: Record<string, unknown> = {}) {
    const id = randomUUID()
    const decision = { decision_number: '100/QĐ-UBND', authority: 'UBND', issued_on: '2024-06-15', expires_on: '2027-06-15' }
    await this.insert('recognition', {
      id,
      product_id: productId,
      star,
      ...decision,
      verification_level: 'DECISION_SEEN',
      created_at: AT,
      ...given,
    })
    return id
  }

  async aDecision(level: 'DISTRICT' | 'PROVINCE', unitId: string, issuedOn: string) {
    const id = randomUUID()
    const act = { kind: 'RECOGNITION', number: id, issued_on: issuedOn, level, unit_id: unitId, authority: 'UBND', regime_id: 'R2' }
    await this.insert('decision', { id, ...act, issued_by: 'x', created_at: AT })
    return id
  }

  /** A council’s conclusion on a dossier, with the session it was made in. */
  async aConclusion(dossierId: string, level: 'DISTRICT' | 'PROVINCE', unitId: string, average: number) {
    const [councilId, sessionId, id] = [randomUUID(), randomUUID(), randomUUID()]
    const rules = { agreement: 'MEDIAN', divergence_percent: 30, quorum: 3 }
    const council = { level, unit_id: unitId, name: 'Hội đồng', decision_number: councilId, decided_on: '2024-05-01', created_at: AT }
    await this.insert('council', { id: councilId, ...council, ...rules })
    await this.insert('evaluation_session', {
      id: sessionId,
      council_id: councilId,
      name: 'Đợt 1',
      held_on: '2024-06-10',
      status: 'OPEN',
      opened_at: AT,
    })
    await this.insert('session_dossier', { session_id: sessionId, dossier_id: dossierId })
    const result = { sheets: 3, average, band: 4, star: 4, missed: '[]', outcome: 'FORWARD', concluded_by: 'chair', concluded_at: AT }
    await this.insert('conclusion', { id, session_id: sessionId, dossier_id: dossierId, ...result })
    return id
  }
}

export const planGround = (database: DataSource) => new PlanGround(database)

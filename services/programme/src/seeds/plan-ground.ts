import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { KeepFacts } from '../capabilities/known-facts/keep-facts.use-case.ts'

const LONG_AGO = { id: '0', occurredAt: '2000-01-01T00:00:00Z' }
const TAKEN_APART = '2025-06-30'

interface Unit {
  readonly id: string
  readonly slug: string
}

/** A province of 2024 with two districts of two communes each, all of which is one province with two communes today. Every call makes another. */
export function planGround(database: DataSource) {
  const { manager } = database
  const keep = new KeepFacts()

  async function aUnit(level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE', name: string, areaIds: readonly string[], days = { from: '2004-01-01', to: null as string | null }) {
    const unitId = randomUUID()
    const slug = `${name}-${unitId.slice(0, 8)}`
    const unit = { unitId, code: unitId.slice(0, 5), name, slug, level, validFrom: days.from, validTo: days.to, areaIds: [unitId, ...areaIds] }
    await keep.unit(unit, LONG_AGO, manager)
    return { id: unitId, slug, name }
  }

  async function aProvince() {
    const today = { from: '2025-07-01', to: null }
    const then = { from: '2004-01-01', to: TAKEN_APART }
    const successor = await aUnit('PROVINCE', 'thanh-pho', [], today)
    const newCommunes = [await aUnit('COMMUNE', 'xa-moi-1', [successor.id], today), await aUnit('COMMUNE', 'xa-moi-2', [successor.id], today)]
    const province = await aUnit('PROVINCE', 'tinh', [successor.id], then)
    const districts: Unit[] = []
    const communes: Unit[] = []
    for (const place of [0, 1]) {
      const district = await aUnit('DISTRICT', `huyen-${place + 1}`, [province.id, successor.id], then)
      districts.push(district)
      for (const number of [1, 2])
        communes.push(await aUnit('COMMUNE', `xa-${place + 1}-${number}`, [district.id, province.id, successor.id, newCommunes[place]!.id], then))
    }
    return { province, districts, communes, newCommunes, successor }
  }

  async function aProducer(unitId: string, name = 'HTX Cát Trắng') {
    const producerId = randomUUID()
    await keep.producer({ producerId, name, slug: `htx-${producerId}`, unitId }, LONG_AGO, manager)
    return producerId
  }

  async function aProduct(unitId: string, given: { producerId?: string; setNumber?: number; name?: string } = {}) {
    const productId = randomUUID()
    const producerId = given.producerId ?? (await aProducer(unitId))
    const product = { productId, producerId, name: given.name ?? 'Nước mắm', slug: `sp-${productId}`, setNumber: given.setNumber ?? 9, unitId }
    await keep.product(product, LONG_AGO, manager)
    return { productId, producerId, unitId, setNumber: product.setNumber, name: product.name }
  }

  async function aRegime() {
    await manager.query(
      `INSERT INTO evaluation_regime (id, name_vi, name_en, legal_basis, valid_from, valid_to, status, certificate_months, points_a, points_b, points_c, is_verified)
       VALUES ('R2', 'QĐ 148', 'Decision 148', '148/QĐ-TTg', '2023-02-24', '2025-07-05', 'SUPERSEDED', 36, 40, 25, 35, true) ON CONFLICT DO NOTHING`,
    )
    await manager.query(
      `INSERT INTO regime_forwarding (regime_id, from_level, to_level, min_points) VALUES ('R2', 'DISTRICT', 'PROVINCE', 70), ('R2', 'PROVINCE', 'CENTRE', 90) ON CONFLICT DO NOTHING`,
    )
    const [rubric] = await manager.query(`SELECT id FROM rubric WHERE regime_id = 'R2' LIMIT 1`)
    if (rubric) return rubric.id as string
    const id = randomUUID()
    await manager.query(
      `INSERT INTO rubric (id, regime_id, set_number, version, is_complete, name_vi, name_en, content, content_hash, loaded_by, loaded_at)
       VALUES ($1, 'R2', 9, 1, false, 'Bộ', 'Set', '{"parts": []}', repeat('0', 64), 'system', now())`,
      [id],
    )
    return id
  }

  async function aDossier(product: Awaited<ReturnType<typeof aProduct>>, given: Record<string, unknown> = {}) {
    const id = randomUUID()
    const row = {
      ...{ id, product_id: product.productId, producer_id: product.producerId, product_name: product.name, producer_name: 'HTX', unit_id: product.unitId },
      ...{ set_number: product.setNumber, kind: 'FIRST_TIME', status: 'ACCEPTED', level: 'DISTRICT', dated_on: '2024-03-01', regime_id: 'R2' },
      ...{ rubric_id: await aRegime(), plan_year: 2024, receipt_number: id, screening: 'ADMITTED', created_at: '2024-03-01T00:00:00Z', submitted_at: '2024-03-01T00:00:00Z' },
      ...given,
    }
    await insert('dossier', row)
    return row
  }

  async function insert(table: string, row: Record<string, unknown>) {
    const columns = Object.keys(row)
    const places = columns.map((_, place) => `$${place + 1}`)
    await manager.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row))
  }

  /** A record of an office, with what all of them have. */
  async function record(table: string, unitId: string, row: Record<string, unknown>) {
    const id = randomUUID()
    await insert(table, { id, unit_id: unitId, recorded_by: 'somebody', recorded_at: '2024-06-01T00:00:00Z', ...row })
    return id
  }

  async function aStar(product: { productId: string }, star: number, given: Record<string, unknown> = {}) {
    const id = randomUUID()
    await insert('recognition', {
      ...{ id, product_id: product.productId, star, decision_number: '100/QĐ-UBND', authority: 'UBND', issued_on: '2024-06-15', expires_on: '2027-06-15' },
      ...{ verification_level: 'DECISION_SEEN', created_at: '2024-06-15T00:00:00Z', ...given },
    })
    return id
  }

  async function aDecision(level: 'DISTRICT' | 'PROVINCE', unitId: string, issuedOn: string) {
    const id = randomUUID()
    await aRegime()
    await insert('decision', {
      ...{ id, kind: 'RECOGNITION', number: id, issued_on: issuedOn, level, unit_id: unitId, authority: 'UBND', regime_id: 'R2', issued_by: 'x' },
      created_at: '2024-06-15T00:00:00Z',
    })
    return id
  }

  /** A council’s conclusion on a dossier, with the session it was made in. */
  async function aConclusion(dossierId: string, level: 'DISTRICT' | 'PROVINCE', unitId: string, average: number) {
    const [councilId, sessionId, id] = [randomUUID(), randomUUID(), randomUUID()]
    const at = '2024-06-10T00:00:00Z'
    await insert('council', {
      ...{ id: councilId, level, unit_id: unitId, name: 'Hội đồng', decision_number: councilId, decided_on: '2024-05-01', agreement: 'MEDIAN' },
      ...{ divergence_percent: 30, quorum: 3, created_at: at },
    })
    await insert('evaluation_session', { id: sessionId, council_id: councilId, name: 'Đợt 1', held_on: '2024-06-10', status: 'OPEN', opened_at: at })
    await insert('session_dossier', { session_id: sessionId, dossier_id: dossierId })
    await insert('conclusion', {
      ...{ id, session_id: sessionId, dossier_id: dossierId, sheets: 3, average, band: 4, star: 4, missed: '[]', outcome: 'FORWARD' },
      ...{ concluded_by: 'chair', concluded_at: at },
    })
    return id
  }

  return { aUnit, aProvince, aProducer, aProduct, aDossier, aStar, aDecision, aConclusion, insert, record }
}

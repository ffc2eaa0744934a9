import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'
import { KeepFacts } from '../capabilities/known-facts/keep-facts.use-case.ts'

const LONG_AGO = { id: '0', occurredAt: '2000-01-01T00:00:00Z' }
const TODAY = { from: '2025-07-01', to: null }
const THEN = { from: '2004-01-01', to: '2025-06-30' }

interface Days {
  readonly from: string
  readonly to: string | null
}

/** Units, producers and products for tests of figures; every call makes others. */
export class PlanLand {
  readonly #keep = new KeepFacts()

  constructor(readonly database: DataSource) {}

  async insert(table: string, row: Record<string, unknown>) {
    const columns = Object.keys(row)
    const places = columns.map((_, place) => `$${place + 1}`)
    await this.database.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row))
  }

  /** A record of an office, with what all of them have. */
  async record(table: string, unitId: string, row: Record<string, unknown>) {
    const id = randomUUID()
    await this.insert(table, { id, unit_id: unitId, recorded_by: 'somebody', recorded_at: '2024-06-01T00:00:00Z', ...row })
    return id
  }

  async aUnit(level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE', name: string, areaIds: readonly string[], { from, to }: Days = THEN) {
    const unitId = randomUUID()
    const slug = `${name}-${unitId.slice(0, 8)}`
    const days = { validFrom: from, validTo: to }
    const unit = { unitId, code: unitId.slice(0, 5), name, slug, level, ...days, areaIds: [unitId, ...areaIds] }
    await this.#keep.unit(unit, LONG_AGO, this.database.manager)
    return { id: unitId, slug, name }
  }

  /** A province of 2024 with two districts of two communes each, all of which is one province with two communes today. */
  async aProvince() {
    const successor = await this.aUnit('PROVINCE', 'thanh-pho', [], TODAY)
    const newCommunes = [
      await this.aUnit('COMMUNE', 'xa-moi-1', [successor.id], TODAY),
      await this.aUnit('COMMUNE', 'xa-moi-2', [successor.id], TODAY),
    ]
    const province = await this.aUnit('PROVINCE', 'tinh', [successor.id])
    const districts = []
    const communes = []
    for (const place of [0, 1]) {
      const district = await this.aUnit('DISTRICT', `huyen-${place + 1}`, [province.id, successor.id])
      districts.push(district)
      const above = [district.id, province.id, successor.id, newCommunes[place]!.id]
      for (const number of [1, 2]) communes.push(await this.aUnit('COMMUNE', `xa-${place + 1}-${number}`, above))
    }
    return { province, districts, communes, newCommunes, successor }
  }

  async aProducer(unitId: string, name = 'HTX Cát Trắng') {
    const producerId = randomUUID()
    await this.#keep.producer({ producerId, name, slug: `htx-${producerId}`, unitId }, LONG_AGO, this.database.manager)
    return producerId
  }

  async aProduct(unitId: string, given: { producerId?: string; setNumber?: number; name?: string } = {}) {
    const productId = randomUUID()
    const producerId = given.producerId ?? (await this.aProducer(unitId))
    const product = { productId, producerId, name: given.name ?? 'Nước mắm', setNumber: given.setNumber ?? 9, unitId }
    await this.#keep.product({ ...product, slug: `sp-${productId}` }, LONG_AGO, this.database.manager)
    return product
  }
}

export type GroundProduct = Awaited<ReturnType<PlanLand['aProduct']>>

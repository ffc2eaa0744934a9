import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'

export interface Land {
  readonly provinceId: string
  readonly districtId: string
  readonly communeId: string
}

/** Units as the catalogue told of them: a province, a district of it until 30 June 2025, and a commune that lies or lay in both. */
export async function aLand(database: DataSource): Promise<Land> {
  const land = { provinceId: randomUUID(), districtId: randomUUID(), communeId: randomUUID() }
  const { provinceId, districtId, communeId } = land
  await aUnit(database, { id: provinceId, level: 'PROVINCE', name: 'Đà Nẵng thử', areas: [provinceId] })
  await aUnit(database, { id: districtId, level: 'DISTRICT', name: 'Quế Sơn thử', areas: [districtId, provinceId], validTo: '2025-06-30' })
  await aUnit(database, { id: communeId, level: 'COMMUNE', name: 'Xã Quế Sơn thử', areas: [communeId, districtId, provinceId] })
  return land
}

interface Unit {
  readonly id: string
  readonly level: string
  readonly name: string
  readonly areas: readonly string[]
  readonly validTo?: string
}

async function aUnit(database: DataSource, { id, level, name, areas, validTo = '9999-12-31' }: Unit): Promise<void> {
  await database.query(
    `INSERT INTO known_unit (unit_id, code, name, slug, level, valid_from, valid_to, told_at) VALUES ($1, $2, $3, $4, $5, '1997-01-01', nullif($6::date, '9999-12-31'), '2026-01-01')`,
    [id, id.slice(0, 5), name, `unit-${id}`, level, validTo],
  )
  await database.query('INSERT INTO known_unit_area (unit_id, area_id) SELECT $1, unnest($2::uuid[])', [id, areas])
}

/** A published product of a producer of its own, from a unit. */
export async function aKnownProduct(database: DataSource, unitId: string) {
  const productId = randomUUID()
  const producerId = randomUUID()
  await database.query(
    `INSERT INTO known_producer (producer_id, name, slug, unit_id, told_at) VALUES ($1, 'HTX thử', $2, $3, '2026-01-01')`,
    [producerId, `producer-${producerId}`, unitId],
  )
  await database.query(
    `INSERT INTO known_product (product_id, producer_id, name, slug, set_number, unit_id, is_published, told_at)
     VALUES ($1, $2, 'Nước mắm thử', $3, 9, $4, true, '2026-01-01')`,
    [productId, producerId, `product-${productId}`, unitId],
  )
  return { productId, producerId }
}

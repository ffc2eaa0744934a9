import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'

export type Overrides = Partial<Record<string, unknown>>

export async function insert(database: DataSource, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row)
  const places = columns.map((_, place) => `$${place + 1}`)
  await database.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row))
}

let units = 0

async function aUnit(database: DataSource, level: string, overrides: Overrides = {}) {
  const unitId = randomUUID()
  const code = String(++units).padStart({ PROVINCE: 2, DISTRICT: 3, COMMUNE: 5 }[level]!, '0')
  await insert(database, 'known_unit', {
    unit_id: unitId,
    code,
    name: `${level} ${code}`,
    slug: `${level.toLowerCase()}-${unitId}`,
    level,
    valid_from: '2020-01-01',
    valid_to: null,
    told_at: '2026-01-01T00:00:00Z',
    ...overrides,
  })
  return unitId
}

/** A province, a district and two communes in it, as they might lie in 2024 and, without the district in office, today. */
export async function aPlace(database: DataSource) {
  const provinceId = await aUnit(database, 'PROVINCE')
  const districtId = await aUnit(database, 'DISTRICT')
  const aCommune = async (overrides: Overrides = {}) => {
    const communeId = await aUnit(database, 'COMMUNE', overrides)
    for (const areaId of [communeId, districtId, provinceId]) await lies(database, communeId, areaId)
    return communeId
  }
  await lies(database, provinceId, provinceId)
  for (const areaId of [districtId, provinceId]) await lies(database, districtId, areaId)
  return { provinceId, districtId, communeId: await aCommune(), otherCommuneId: await aCommune(), aCommune }
}

const lies = (database: DataSource, unitId: string, areaId: string) =>
  insert(database, 'known_unit_area', { unit_id: unitId, area_id: areaId })

/** A producer with one published product, both known from the catalogue. */
export async function aProducer(database: DataSource, unitId: string, product: Overrides = {}) {
  const producerId = randomUUID()
  const told = { told_at: '2026-01-01T00:00:00Z' }
  await insert(database, 'known_producer', {
    producer_id: producerId,
    name: 'HTX Thử',
    slug: `htx-${producerId}`,
    unit_id: unitId,
    ...told,
  })
  const productId = await aProduct(database, { producer_id: producerId, unit_id: unitId, ...product })
  return { producerId, productId }
}

export async function aProduct(database: DataSource, overrides: Overrides) {
  const productId = randomUUID()
  await insert(database, 'known_product', {
    product_id: productId,
    name: `Nước mắm ${productId.slice(0, 8)}`,
    slug: `nuoc-mam-${productId}`,
    set_number: 9,
    is_published: true,
    told_at: '2026-01-01T00:00:00Z',
    ...overrides,
  })
  return productId
}

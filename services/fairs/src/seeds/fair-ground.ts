import { randomUUID } from 'node:crypto'
import type { DataSource } from 'typeorm'

/** Rows of a fair in the state a test needs it in: an announced fair in Hội An in January unless told otherwise. */
export async function aFair(database: DataSource, overrides: Partial<Record<string, unknown>> = {}) {
  const id = randomUUID()
  const row = {
    id,
    slug: `fair-${id}`,
    name: 'Hội chợ thử',
    folded: 'hoi-cho-thu',
    theme: 'OCOP',
    scope: 'OUT_OF_PROVINCE',
    status: 'ANNOUNCED',
    venue: 'Quảng trường',
    country: 'VN',
    starts_on: '2027-01-10',
    ends_on: '2027-01-14',
    organizer_id: randomUUID(),
    organizer_name: 'Ban tổ chức thử',
    booth_count: 10,
    announced_at: overrides['status'] === 'DRAFT' ? null : '2026-11-01T00:00:00Z',
    applications_close_at: String(overrides['status']).startsWith('APPLICATIONS') ? '2026-12-20T00:00:00Z' : null,
    cancel_reason: overrides['status'] === 'CANCELLED' ? 'Bão' : null,
    created_at: '2026-11-01T00:00:00Z',
    ...overrides,
  }
  await insert(database, 'fair', row)
  return { fairId: row.id, organizerId: row.organizer_id as string, slug: row.slug as string }
}

/** A published product known from the catalogue, with a star for 2026 and 2027 unless told otherwise. */
export async function aProduct(database: DataSource, overrides: Partial<Record<string, unknown>> = {}) {
  const row = {
    product_id: randomUUID(),
    producer_id: randomUUID(),
    name: 'Nước mắm thử',
    is_published: true,
    star: 4,
    star_valid_from: '2026-01-01',
    star_valid_to: '2027-12-31',
    ...overrides,
  }
  await insert(database, 'known_product', row)
  return { productId: row.product_id as string, producerId: row.producer_id as string }
}

/** An application that waits for the organizer unless told otherwise; an accepted one has taken its booth. */
export async function anApplication(database: DataSource, overrides: Partial<Record<string, unknown>>) {
  const status = overrides['status'] ?? 'SUBMITTED'
  const row = {
    id: randomUUID(),
    producer_id: randomUUID(),
    product_ids: [randomUUID()],
    message: 'Xin một gian góc',
    decline_reason: status === 'DECLINED' ? 'Hết chỗ' : null,
    submitted_at: '2026-11-10T00:00:00Z',
    decided_at: status === 'SUBMITTED' ? null : '2026-11-12T00:00:00Z',
    ...overrides,
  }
  await insert(database, 'booth_application', row)
  if (status === 'ACCEPTED')
    await database.query('UPDATE fair SET accepted_count = accepted_count + 1 WHERE id = $1', [overrides['fair_id']])
  return { applicationId: row.id as string, producerId: row.producer_id as string }
}

async function insert(database: DataSource, table: string, row: Record<string, unknown>) {
  const columns = Object.keys(row)
  const places = columns.map((_, place) => `$${place + 1}`)
  await database.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places.join(', ')})`, Object.values(row))
}

import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { DataSource } from 'typeorm'
import type { SalesPointsApplication } from '../application.ts'
import type { SalesPointRegistration } from '../capabilities/places/register-sales-point.use-case.ts'
import type { ProductDescription } from '../capabilities/products/product.repository.ts'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map(weekday => ({ weekday, opens: '07:30', closes: '21:00' }))
const BEFORE_ALL_NEWS = '2026-01-01T00:00:00Z'
const POINT = {
  name: 'Điểm bán (demo)',
  kind: 'DISTRICT_POINT',
  status: 'ACTIVE',
  isDemo: true,
  address: 'Tam Kỳ',
  latitude: 15.5736,
  longitude: 108.474,
  phone: null,
  since: '2026-01-01',
  openingHours: EVERY_DAY,
} as const
const PRODUCT = {
  name: 'Nước mắm làng Bích Họa',
  producerName: 'HTX Cát Trắng',
  unit: 'PIECE',
  price: 65_000,
  code: null,
  isAlcohol: false,
  originProvinceSlug: 'quang-nam-49',
} as const

/** Points, products and goods for tests, made by the service's own use cases. */
export function setScene(database: DataSource, application: SalesPointsApplication) {
  const unitOfWork = new UnitOfWork(database)

  async function aPoint(given: Partial<SalesPointRegistration> = {}): Promise<SalesPointRegistration> {
    const id = randomUUID()
    const unitId = given.unitId ?? randomUUID()
    const point = { id, slug: `diem-ban-${id}`, ...POINT, unitId, areas: [{ id: unitId, slug: `huyen-${unitId}` }], ...given }
    await unitOfWork.run(transaction => application.registerSalesPoint.execute(transaction, point, 'system'))
    return point
  }

  async function aProduct(given: Partial<ProductDescription> = {}): Promise<ProductDescription> {
    const id = randomUUID()
    const product = { id, slug: `nuoc-mam-${id}`, ...PRODUCT, producerId: randomUUID(), originUnitId: randomUUID(), ...given }
    await unitOfWork.run(transaction => application.rememberProduct.describe(transaction, product, BEFORE_ALL_NEWS))
    return product
  }

  async function receive(
    point: { id: string },
    product: { id: string },
    quantity: number,
    lot: { lotCode?: string; expiresOn?: string | null; ownership?: 'OWN' | 'CONSIGNED' } = {},
  ) {
    const goods = { salesPointId: point.id, productId: product.id, lotCode: 'DEMO-2609-01', quantity, ...lot }
    const receipt = await unitOfWork.run(transaction => application.receiveGoods.receive(transaction, goods, 'system'))
    if (receipt instanceof Refusal) throw new Error(receipt.message)
    return receipt.lot
  }

  const staffOf = (...points: readonly { id: string }[]): Actor => ({
    userId: randomUUID(),
    memberships: [{ role: 'SALES_POINT_STAFF', organizationId: randomUUID(), subjectIds: points.map(({ id }) => id) }],
  })

  async function onHand(point: { id: string }, product: { id: string }): Promise<number> {
    const sum = 'SELECT coalesce(sum(on_hand), 0)::int AS units FROM stock_level WHERE sales_point_id = $1 AND product_id = $2'
    const [{ units }] = await database.query(sum, [point.id, product.id])
    return units as number
  }

  /** The next step in the life of points that have not taken it yet; without any named, of all. */
  const become = (status: string, ...points: readonly { id: string }[]) =>
    database.query(
      `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, actor_id, taken_at)
       SELECT id, $1, status_since, 'system', now() FROM sales_point WHERE status <> $1 AND ($2::uuid[] = '{}' OR id = ANY ($2))`,
      [status, points.map(({ id }) => id)],
    )

  /** After every test, whatever it was about. */
  async function insistOnLedger(): Promise<void> {
    const discrepancies = await application.checkLedger.execute()
    if (discrepancies.length > 0) throw new Error(`the ledger does not equal the levels: ${JSON.stringify(discrepancies)}`)
  }

  return { aPoint, aProduct, become, receive, staffOf, onHand, insistOnLedger }
}

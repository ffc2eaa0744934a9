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

/** Points, products and goods for tests, made by the service's own use cases. */
export function setScene(database: DataSource, application: SalesPointsApplication) {
  const unitOfWork = new UnitOfWork(database)
  return {
    async aPoint(given: Partial<SalesPointRegistration> = {}): Promise<SalesPointRegistration> {
      const id = randomUUID()
      const unitId = randomUUID()
      const point: SalesPointRegistration = {
        id, slug: `diem-ban-${id}`, name: 'Điểm bán (demo)', kind: 'DISTRICT_POINT', status: 'ACTIVE', isDemo: true, address: 'Tam Kỳ', unitId,
        latitude: 15.5736, longitude: 108.474, phone: null, openingHours: EVERY_DAY, areas: [{ id: given.unitId ?? unitId, slug: 'tam-ky' }], ...given,
      }
      await unitOfWork.run(transaction => application.registerSalesPoint.execute(transaction, point, 'system'))
      return point
    },

    async aProduct(given: Partial<ProductDescription> = {}): Promise<ProductDescription> {
      const id = randomUUID()
      const product: ProductDescription = {
        id, slug: `nuoc-mam-${id}`, name: 'Nước mắm làng Bích Họa', producerId: randomUUID(), producerName: 'HTX Cát Trắng', unit: 'PIECE', price: 65_000,
        code: null, isAlcohol: false, originUnitId: randomUUID(), originProvinceSlug: 'quang-nam', ...given,
      }
      await unitOfWork.run(transaction => application.rememberProduct.describe(transaction, product, BEFORE_ALL_NEWS))
      return product
    },

    async receive(point: { id: string }, product: { id: string }, quantity: number, { lotCode = 'DEMO-2609-01', expiresOn = null as string | null } = {}) {
      const goods = { salesPointId: point.id, productId: product.id, lotCode, quantity, expiresOn }
      const receipt = await unitOfWork.run(transaction => application.receiveGoods.receive(transaction, goods, 'system'))
      if (receipt instanceof Refusal) throw new Error(receipt.message)
      return receipt.lot
    },

    staffOf: (...points: readonly { id: string }[]): Actor => ({
      userId: randomUUID(),
      memberships: [{ role: 'SALES_POINT_STAFF', organizationId: randomUUID(), subjectIds: points.map(({ id }) => id) }],
    }),

    async onHand(point: { id: string }, product: { id: string }): Promise<number> {
      const [{ units }] = await database.query('SELECT coalesce(sum(on_hand), 0)::int AS units FROM stock_level WHERE sales_point_id = $1 AND product_id = $2', [
        point.id,
        product.id,
      ])
      return units as number
    },
  }
}

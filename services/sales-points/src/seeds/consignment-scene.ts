import { randomUUID } from 'node:crypto'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { Actor, Role } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { DataSource } from 'typeorm'
import type { SalesPointsApplication } from '../application.ts'

interface Terms {
  readonly commission?: number
  readonly prices?: readonly { readonly productId: string; readonly unitPrice: number }[]
}

const actingFor = (role: Role, subjectIds: readonly string[]): Actor => ({
  userId: randomUUID(),
  memberships: [{ role, organizationId: randomUUID(), subjectIds }],
})

/** Sales points and producers who do business with each other, for tests. */
export function setConsignmentScene(database: DataSource, application: SalesPointsApplication) {
  const unitOfWork = new UnitOfWork(database)
  const { proposeConsignment, answerConsignment } = application.consignments

  /** An agreement in force from the application's today on. */
  async function agree(point: { id: string }, producer: { producerId: string }, terms: Terms = {}) {
    const pair = { salesPointId: point.id, producerId: producer.producerId }
    const proposal = { ...pair, commission: 2000, validFrom: '2026-01-01', validTo: null, noticeDays: 30, note: null, prices: [], ...terms }
    const agreed = await unitOfWork.run(async transaction => {
      const proposed = await proposeConsignment.propose(transaction, proposal, { side: 'SALES_POINT', userId: 'system' })
      return proposed instanceof Refusal ? proposed : answerConsignment.answer(transaction, proposed, 'ACCEPT', 'system')
    })
    if (agreed instanceof Refusal) throw new Error(agreed.message)
    return agreed
  }

  return {
    agree,
    managerOf: (...points: readonly { id: string }[]) =>
      actingFor(
        'SALES_POINT_MANAGER',
        points.map(({ id }) => id),
      ),
    producerOf: (...products: readonly { producerId: string }[]) =>
      actingFor(
        'PRODUCER',
        products.map(({ producerId }) => producerId),
      ),
  }
}

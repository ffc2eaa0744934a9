import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { SalesPointStatus } from '../places/sales-point-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'The sales point is not in a status in which this can be done.' })
export class SalesPointNotInStatus extends Refusal {
  @Field(() => SalesPointStatus, { description: 'The status it has.' })
  readonly status: SalesPointStatus

  constructor(status: SalesPointStatus) {
    super(`The sales point is ${status.toLowerCase().replaceAll('_', ' ')}.`)
    this.status = status
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The national criteria are not met: each that is required, and one of those of which one is enough.',
})
export class ChecklistNotMet extends Refusal {
  @Field(() => [String], { description: 'Codes of the items that are missing; of a choice, all of it.' })
  readonly missing: readonly string[]

  constructor(missing: readonly string[]) {
    super(`The checklist is not met: ${missing.join(', ')}.`)
    this.missing = missing
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'Customers or other points still wait for the sales point: it can be suspended at once, and closed when nobody waits any more.',
})
export class SalesPointStillBusy extends Refusal {
  @Field(() => Int, { description: 'Orders that are neither handed over nor ended.' })
  readonly openOrders: number

  @Field(() => Int, { description: 'Transfers from or to it that are not received yet.' })
  readonly openTransfers: number

  constructor(openOrders: number, openTransfers: number) {
    super(`${openOrders} orders and ${openTransfers} transfers are open.`)
    this.openOrders = openOrders
    this.openTransfers = openTransfers
  }
}

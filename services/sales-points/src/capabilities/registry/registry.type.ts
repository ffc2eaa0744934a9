import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { SalesPointStatus } from '../places/sales-point-status.enum.ts'
import type { PointApplication, PointBusiness, PointStep, RegisteredPoint } from './read-registry.use-case.ts'

@ObjectType('SalesPointStep', { description: 'A step in the life of a sales point; never changed or removed.' })
export class SalesPointStepType {
  @Field(() => Int, { description: '1 for the first, and so on.' })
  number!: number

  @Field(() => SalesPointStatus, { nullable: true, description: 'The status before. Null for the first step.' })
  from!: SalesPointStatus | null

  @Field(() => SalesPointStatus)
  to!: SalesPointStatus

  @Field(() => LocalDate, { description: 'First day of the new status; it may lie before the day on which it was written down.' })
  onDay!: string

  @Field(() => String, { nullable: true, description: 'Why. Null where no reason is asked for.' })
  reason!: string | null

  @Field(() => String, { nullable: true, description: 'Number of the decision. Null when there is none.' })
  decisionNumber!: string | null

  @Field(() => DateTimeISO, { description: 'When it was written down.' })
  takenAt!: Date

  actorId!: string

  static from(step: PointStep): SalesPointStepType {
    return Object.assign(new SalesPointStepType(), step)
  }
}

@ObjectType('SalesPointApplication', { description: 'How a sales point was applied for.' })
export class SalesPointApplicationType implements PointApplication {
  @Field(() => LocalDate, { description: 'The day of the application; it decides which checklist holds.' })
  appliedOn!: string

  @Field(() => UUID, { description: 'The organization that wants to open it.' })
  organizationId!: string

  @Field(() => Int, { nullable: true, description: 'Floor area in square metres. Null when nobody said.' })
  floorArea!: number | null

  @Field(() => Int, { nullable: true, description: 'How many booths or shelves. Null when nobody said.' })
  boothCount!: number | null

  @Field(() => Int, { nullable: true, description: 'How many people will work there. Null when nobody said.' })
  staffCount!: number | null

  @Field(() => Int, { nullable: true, description: 'How many suppliers will deliver. Null when nobody said.' })
  supplierCount!: number | null

  proposedBy!: string
  checklistVersion!: string

  static from(application: PointApplication): SalesPointApplicationType {
    return Object.assign(new SalesPointApplicationType(), application)
  }
}

@ObjectType('SalesPointSupport', { description: 'Public money that a sales point was given.' })
export class SalesPointSupportType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string

  @Field(() => LocalDate)
  decidedOn!: string

  @Field(() => Vnd, { description: 'What was given.' })
  amount!: number

  @Field(() => Int, {
    nullable: true,
    description: 'Whole percent of the cost that it bears, 1 to 100. Null when the decision does not say.',
  })
  share!: number | null

  @Field(() => String, { description: 'Where the money comes from.' })
  source!: string
}

@ObjectType('SalesPointBusiness', { description: 'Who still waits for a sales point, and what lies there.' })
export class SalesPointBusinessType implements Omit<PointBusiness, 'salesPointId'> {
  @Field(() => Int, { description: 'Orders that are neither handed over nor ended; they can be served whatever the status of the point.' })
  openOrders!: number

  @Field(() => Int, { description: 'Transfers from or to it that are not received yet.' })
  openTransfers!: number

  @Field(() => Int, { description: 'Units of all products that lie there by the books.' })
  unitsOnHand!: number
}

@ObjectType('SalesPointFile', {
  description: 'A sales point as the register has it, whatever its status. The office of its area, who proposed it, and who works there.',
})
export class SalesPointFileType {
  @Field(() => UUID, { description: 'Id of the sales point.' })
  id!: string

  @Field(() => SalesPointStatus)
  status!: SalesPointStatus

  @Field(() => LocalDate, { description: 'First day of its status.' })
  since!: string

  @Field(() => SalesPointApplicationType, { nullable: true, description: 'Null for points that were there before the register.' })
  application!: SalesPointApplicationType | null

  point!: RegisteredPoint

  static from(point: RegisteredPoint): SalesPointFileType {
    const application = point.application && SalesPointApplicationType.from(point.application)
    return Object.assign(new SalesPointFileType(), { ...point, application, point })
  }
}

@ObjectType('StatusCount', { description: 'How many sales points of the register have a status.' })
export class StatusCountType {
  @Field(() => SalesPointStatus)
  status!: SalesPointStatus

  @Field(() => Int, { description: 'How many have it.' })
  points!: number
}

export const { NodeConnection: SalesPointFileConnection } = connectionTypes(() => SalesPointFileType, 'SalesPointFile')

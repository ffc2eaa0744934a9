import { LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import type { AttendanceSheet, TrainedPerson } from './keep-attendance.use-case.ts'

@ObjectType('TrainedPerson', { description: 'An officer or producer who took part in a session.' })
export class TrainedPersonType {
  @Field(() => UUID, { description: 'Of the officer or producer.' })
  id!: string

  @Field(() => Boolean, { description: 'Whether it is an officer; else a producer.' })
  isOfficer!: boolean

  @Field(() => String)
  name!: string

  @Field(() => Boolean, { description: 'Whether they stayed to the end.' })
  isCompleted!: boolean

  @Field(() => AdministrativeUnitType, { nullable: true, description: 'Where they are. Null while the catalogue does not answer.' })
  unit!: AdministrativeUnitType

  static from = ({ unitId, ...person }: TrainedPerson) =>
    Object.assign(new TrainedPersonType(), person, { unit: AdministrativeUnitType.of(unitId) })
}

@ObjectType('AttendanceSheet', { description: 'A session of a course and everybody who took part in it.' })
export class AttendanceSheetType {
  @Field(() => UUID)
  sessionId!: string

  @Field(() => AdministrativeUnitType, { nullable: true, description: 'Whose session it is. Null while the catalogue does not answer.' })
  unit!: AdministrativeUnitType

  @Field(() => String, { description: 'Of the course.' })
  courseTitle!: string

  @Field(() => LocalDate, { description: 'The day.' })
  heldOn!: string

  @Field(() => String, { description: 'Where it is held.' })
  place!: string

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [TrainedPersonType], { description: 'By name, 500 at most.' })
  people!: TrainedPersonType[]

  static from = ({ unitId, people, ...sheet }: AttendanceSheet) =>
    Object.assign(new AttendanceSheetType(), sheet, {
      unit: AdministrativeUnitType.of(unitId),
      people: people.map(person => TrainedPersonType.from(person)),
    })
}

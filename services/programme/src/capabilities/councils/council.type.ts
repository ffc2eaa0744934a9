import { connectionTypes, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { AgreementRule } from './agreement-rule.enum.ts'
import { CouncilRole } from './council-role.enum.ts'
import type { Council } from './find-councils.use-case.ts'

@ObjectType('CouncilMember', { description: 'Somebody a decision names in an evaluation council.' })
class CouncilMemberType {
  @Field(() => String, { description: 'The account the person signs in with.' })
  userId!: string

  @Field(() => String)
  name!: string

  @Field(() => String, { nullable: true, description: 'Office or trade. Null when not told.' })
  position!: string | null

  @Field(() => CouncilRole)
  role!: CouncilRole
}

@Directive('@key(fields: "id")')
@ObjectType('EvaluationCouncil', { description: 'Who grades dossiers for an authority. Seen by its office and by those in it.' })
export class CouncilType {
  @Field(() => UUID)
  id!: string

  @Field(() => OfficeLevel)
  level!: OfficeLevel

  @Field(() => AdministrativeUnitType, {
    nullable: true,
    description: 'Whose authority set it up. Null at the centre, and while the catalogue does not answer.',
  })
  unit!: AdministrativeUnitType | null

  @Field(() => String)
  name!: string

  @Field(() => String, { description: 'Number of the decision that set it up.' })
  decisionNumber!: string

  @Field(() => LocalDate)
  decidedOn!: string

  @Field(() => AgreementRule)
  agreement!: AgreementRule

  @Field(() => Int, {
    description: 'Points for one criterion that lie further apart than this share of its maximum need a reason, 1 to 100.',
  })
  divergencePercent!: number

  @Field(() => Int, { description: 'Sheets needed to conclude.' })
  quorum!: number

  @Field(() => [CouncilMemberType], { description: 'The chair first.' })
  members!: CouncilMemberType[]

  static from = (council: Council): CouncilType =>
    Object.assign(new CouncilType(), council, { unit: council.unitId && AdministrativeUnitType.of(council.unitId) })
}

const { NodeConnection } = connectionTypes(() => CouncilType, 'EvaluationCouncil')
export { NodeConnection as CouncilConnection }

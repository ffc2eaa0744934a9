import { ConnectionArguments, connectionFrom, connectionTypes, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { AttendanceSheetType } from './attendance-sheet.type.ts'
import type { KeepAttendance, Untrained } from './keep-attendance.use-case.ts'

@InputType({ description: 'Everybody who took part in a session; whoever is left out did not.' })
class RecordAttendanceInput {
  @Field(() => UUID)
  sessionId!: string

  @Field(() => [UUID], { description: 'Officers who came.' })
  officerIds!: string[]

  @Field(() => [UUID], { description: 'Producers who came; 500 people at most with the officers.' })
  producerIds!: string[]

  @Field(() => [UUID], { defaultValue: [], description: 'Of both, those who did not stay to the end.' })
  incompleteIds!: string[]
}

@ObjectType({ description: 'How many people took part in a session.' })
class RecordedAttendance {
  @Field(() => Int, { description: 'Officers and producers together.' })
  people!: number
}

@ObjectType({ description: 'An officer or producer without the training of the year.' })
class UntrainedPerson {
  @Field(() => UUID, { description: 'Of the officer or producer.' })
  id!: string

  @Field(() => String)
  name!: string

  @Field(() => AdministrativeUnitType, { nullable: true, description: 'Where they are. Null while the catalogue does not answer.' })
  unit!: AdministrativeUnitType

  static from = ({ id, name, unitId }: Untrained) =>
    Object.assign(new UntrainedPerson(), { id, name, unit: AdministrativeUnitType.of(unitId) })
}

const { NodeConnection } = connectionTypes(() => UntrainedPerson, 'UntrainedPerson')

@ArgsType()
class UntrainedArguments extends ConnectionArguments {
  @Field(() => UUID, { description: 'The unit, old or new, with all that lies in it.' })
  unitId!: string

  @Field(() => Int, { description: 'The year of the training.' })
  year!: number
}

@Resolver()
export class AttendanceResolver {
  constructor(private readonly useCase: KeepAttendance) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => RecordedAttendance, { description: 'Writes down who took part in a session. Open to officers in charge of its unit.' })
  async recordAttendance(@Arg('input', () => RecordAttendanceInput) input: RecordAttendanceInput, @Ctx() { actor }: RequestContext) {
    return Object.assign(new RecordedAttendance(), { people: await this.useCase.record(input, actor) })
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => AttendanceSheetType, { description: 'Who took part in a session. Open to officers in charge of its unit.' })
  async trainingAttendance(@Arg('sessionId', () => UUID) sessionId: string, @Ctx() { actor }: RequestContext) {
    return AttendanceSheetType.from(await this.useCase.sheet(sessionId, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => NodeConnection, {
    description: 'Officers in post in the year who completed no basic course on the OCOP cycle in it, by name. Open to officers in charge.',
  })
  async untrainedOfficers(@Args(() => UntrainedArguments) asked: UntrainedArguments, @Ctx() { actor }: RequestContext) {
    return this.#page(await this.useCase.untrained('officers', asked, actor), asked)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => NodeConnection, {
    description: 'Producers with a dossier of the year who completed no course in it, by name. Open to officers in charge.',
  })
  async untrainedProducers(@Args(() => UntrainedArguments) asked: UntrainedArguments, @Ctx() { actor }: RequestContext) {
    return this.#page(await this.useCase.untrained('producers', asked, actor), asked)
  }

  #page(rows: readonly Untrained[], asked: UntrainedArguments) {
    return connectionFrom(rows, asked, ({ name, id }) => [name, id], UntrainedPerson.from)
  }
}

import { ConnectionArguments, connectionFrom, connectionTypes, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { CorrectCommand, KeepRegister, Kept, RecordCommand } from './keep-register.use-case.ts'
import { type About, inputTypes, recordType, resultTypes } from './register-shapes.type.ts'

export type RegisterResolver = new (keep: KeepRegister) => object

/** The three operations of a register: record, correct, list. All are for officers in charge of the unit. */
export function registerOperations(about: About): RegisterResolver {
  const { register, list: listName } = about
  const { RecordType, from } = recordType(about)
  const { RecordInput, CorrectInput } = inputTypes(about)
  const { RecordResult, CorrectResult } = resultTypes(register.name, RecordType)
  const { NodeConnection } = connectionTypes(() => RecordType, register.name)
  const answer = (outcome: Kept | Refusal) => (outcome instanceof Refusal ? outcome : from(outcome))

  @Resolver()
  class Operations {
    constructor(readonly keep: KeepRegister) {}

    @Directive('@requiresScopes(scopes: [["role:officer"]])')
    @Mutation(() => RecordResult, {
      name: `record${register.name}`,
      description: 'Writes a record down. Open to officers in charge of the unit.',
    })
    async record(@Arg('input', () => RecordInput) input: object, @Ctx() { actor }: RequestContext) {
      return answer(await this.keep.record(register, input as RecordCommand, actor))
    }

    @Directive('@requiresScopes(scopes: [["role:officer"]])')
    @Mutation(() => CorrectResult, {
      name: `correct${register.name}`,
      description: 'Corrects a record, or voids it. Open to officers in charge of its unit.',
    })
    async correct(@Arg('input', () => CorrectInput) input: object, @Ctx() { actor }: RequestContext) {
      return answer(await this.keep.correct(register, input as CorrectCommand, actor))
    }

    @Directive('@requiresScopes(scopes: [["role:officer"]])')
    @Query(() => NodeConnection, {
      name: listName,
      description: 'Records of a unit and of all that lies in it, the latest first. Open to officers in charge.',
    })
    async list(
      @Arg('unitId', () => UUID, { description: 'The unit, old or new.' }) unitId: string,
      @Args(() => ConnectionArguments) page: ConnectionArguments,
      @Ctx() { actor }: RequestContext,
    ) {
      return connectionFrom(
        await this.keep.list(register, unitId, page, actor),
        page,
        ({ recordedAt, id }) => [recordedAt.toISOString(), id],
        from,
      )
    }
  }
  return Operations
}

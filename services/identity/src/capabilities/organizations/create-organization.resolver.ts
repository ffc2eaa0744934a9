import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { CreateOrganization } from './create-organization.use-case.ts'
import { OrganizationKind } from './organization-kind.enum.ts'
import { OrganizationType } from './organization.type.ts'

@InputType({ description: 'An organization to be.' })
class CreateOrganizationInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first organization instead of making another.' })
  idempotencyKey!: string

  @Field(() => String, { description: 'Its full official name, 2 to 200 characters.' })
  name!: string

  @Field(() => OrganizationKind, { description: 'What it does here. Never changes.' })
  kind!: OrganizationKind
}

const CreateOrganizationResult = createUnionType({
  name: 'CreateOrganizationResult',
  description: 'The new organization, or why there is none.',
  types: () => [OrganizationType, IdempotencyKeyReused] as const,
})

@Resolver()
export class CreateOrganizationResolver {
  constructor(private readonly useCase: CreateOrganization) {}

  @Directive('@requiresScopes(scopes: [["role:administrator"]])')
  @Mutation(() => CreateOrganizationResult, {
    description: 'Registers an organization; its first member is then invited by an administrator. Open to administrators.',
  })
  async createOrganization(
    @Arg('input', () => CreateOrganizationInput, { description: 'The organization.' }) input: CreateOrganizationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : OrganizationType.from(outcome)
  }
}

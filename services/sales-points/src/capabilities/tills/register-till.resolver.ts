import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { RegisterTill } from './register-till.use-case.ts'
import type { RevokeTill } from './revoke-till.use-case.ts'
import { TillType } from './till.type.ts'
import { TillAlreadyRevoked, TillKeyTaken, TillNameTaken, TooManyTills } from './tills.refusals.ts'

@InputType({ description: 'A device that is to sell for a sales point.' })
class RegisterTillInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the till that the first request registered.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'What staff call it, 1 to 60 signs.' })
  name!: string

  @Field(() => String, {
    description:
      'Public key that the device has made: ECDSA on P-256, SubjectPublicKeyInfo (DER) in base64. The private one never leaves it.',
  })
  publicKey!: string
}

@InputType({ description: 'The till that may book nothing any more, and why.' })
class RevokeTillInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the till as revoked by the first request.' })
  idempotencyKey!: string

  @Field(() => UUID)
  tillId!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs.' })
  reason!: string
}

const RegisterTillResult = createUnionType({
  name: 'RegisterTillResult',
  description: 'The till, or why the device is none.',
  types: () => [TillType, TillNameTaken, TillKeyTaken, TooManyTills, IdempotencyKeyReused] as const,
})
const RevokeTillResult = createUnionType({
  name: 'RevokeTillResult',
  description: 'The till as it stands now, or why nothing was changed.',
  types: () => [TillType, TillAlreadyRevoked, IdempotencyKeyReused] as const,
})

@Resolver()
export class RegisterTillResolver {
  constructor(
    private readonly registering: RegisterTill,
    private readonly revoking: RevokeTill,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => RegisterTillResult, { description: 'Makes a device a till of the point. Open to staff and managers of the point.' })
  async registerTill(@Arg('input', () => RegisterTillInput) input: RegisterTillInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.registering.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : TillType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => RevokeTillResult, {
    description: 'From now on the till books nothing; what it still sends waits for a manager. Open to managers of the point.',
  })
  async revokeTill(@Arg('input', () => RevokeTillInput) input: RevokeTillInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.revoking.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : TillType.from(outcome)
  }
}

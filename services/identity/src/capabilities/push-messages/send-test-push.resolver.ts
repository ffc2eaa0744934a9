import { DateTimeISO, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { PushNotAvailable } from '../push-devices/keep-push-devices.use-case.ts'
import type { OrderPush } from './order-push.use-case.ts'

@InputType()
class SendTestPushInput {
  @Field(() => UUID, { description: 'One of the person’s own devices.' })
  deviceId!: string
}

@ObjectType({ description: 'A test is on its way to the push service of the device.' })
class TestPushOrdered {
  @Field(() => DateTimeISO, { description: 'When it was asked for.' })
  at!: Date
}

const SendTestPushResult = createUnionType({
  name: 'SendTestPushResult',
  description: 'That a test is on its way, or why not.',
  types: () => [TestPushOrdered, PushNotAvailable] as const,
})

@Resolver()
export class SendTestPushResolver {
  constructor(private readonly orderPush: OrderPush) {}

  @Directive('@authenticated')
  @Mutation(() => SendTestPushResult, {
    description: 'Pushes a test to one of the person’s devices, whatever the hour; while one waits there is no second.',
  })
  async sendTestPush(@Arg('input', () => SendTestPushInput) { deviceId }: SendTestPushInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.orderPush.test(deviceId, actor)
    return outcome instanceof Refusal ? outcome : Object.assign(new TestPushOrdered(), outcome)
  }
}

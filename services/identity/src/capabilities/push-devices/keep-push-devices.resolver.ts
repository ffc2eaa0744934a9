import { BadInput, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { KeepPushDevices } from './keep-push-devices.use-case.ts'
import { PushChannelType } from './push-channel.type.ts'
import { PushNotAvailable, PushServiceNotKnown, TooManyPushDevices } from './push-devices.refusals.ts'
import { minuteIn } from './quiet-hours.rules.ts'

@InputType()
class TurnOnPushInput {
  @Field(() => String, { description: 'Where its push service takes messages for it: `https`, of a known service.' })
  endpoint!: string

  @Field(() => String, { description: 'Public key of the browser (RFC 8291): an uncompressed point on P-256 in base64url.' })
  p256dh!: string

  @Field(() => String, { description: 'Secret of the browser (RFC 8291): sixteen bytes in base64url.' })
  auth!: string

  @Field(() => String, { description: 'What the person calls the device, in 1 to 60 signs.' })
  label!: string
}

@InputType()
class TurnOffPushInput {
  @Field(() => UUID)
  deviceId!: string
}

@InputType()
class SetQuietHoursInput {
  @Field(() => String, { nullable: true, description: 'Time of the day in Vietnam, `21:00`. Null together with the end: no quiet hours.' })
  quietFrom?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'An end before the beginning is one of the next day. Null together with the beginning.',
  })
  quietUntil?: string | null
}

const TurnOnPushResult = createUnionType({
  name: 'TurnOnPushResult',
  description: 'How the person is told now, or why this device is not.',
  types: () => [PushChannelType, PushNotAvailable, PushServiceNotKnown, TooManyPushDevices] as const,
})
const PushChannelResult = createUnionType({
  name: 'PushChannelResult',
  description: 'How the person is told now.',
  types: () => [PushChannelType] as const,
})

@Resolver()
export class KeepPushDevicesResolver {
  constructor(private readonly devices: KeepPushDevices) {}

  @Directive('@authenticated')
  @Query(() => PushChannelType, { description: 'The person’s devices and quiet hours. Open to the person alone.' })
  async myPushChannel(@Ctx() { actor }: RequestContext) {
    return PushChannelType.from(await this.devices.mine(actor))
  }

  @Directive('@authenticated')
  @Mutation(() => TurnOnPushResult, {
    description:
      'Has the person told on this browser until the session in it ends. A browser is one device by its endpoint: repeating it changes its name only.',
  })
  async turnOnPush(@Arg('input', () => TurnOnPushInput) input: TurnOnPushInput, @Ctx() { actor, language }: RequestContext) {
    const outcome = await this.devices.turnOn({ ...input, language }, actor)
    return outcome instanceof Refusal ? outcome : PushChannelType.from(outcome)
  }

  @Directive('@authenticated')
  @Mutation(() => PushChannelResult, { description: 'Removes one of the person’s devices: nothing is pushed to it any more.' })
  async turnOffPush(@Arg('input', () => TurnOffPushInput) { deviceId }: TurnOffPushInput, @Ctx() { actor }: RequestContext) {
    return PushChannelType.from(await this.devices.turnOff(deviceId, actor))
  }

  @Directive('@authenticated')
  @Mutation(() => PushChannelResult, {
    description: 'Sets from when to when only urgent things are pushed; what comes meanwhile is pushed afterwards, unless it was read.',
  })
  async setQuietHours(@Arg('input', () => SetQuietHoursInput) input: SetQuietHoursInput, @Ctx() { actor }: RequestContext) {
    return PushChannelType.from(await this.devices.setQuietHours(hoursIn(input), actor))
  }
}

function hoursIn({ quietFrom: from, quietUntil: until }: SetQuietHoursInput) {
  if (!from && !until) return null
  const [beginning, end] = [minuteIn(from), minuteIn(until)]
  if (beginning === undefined) throw new BadInput('quietFrom', 'A time of the day like 21:00.')
  if (end === undefined || end === beginning) throw new BadInput('quietUntil', 'Another time of the day, like 06:00.')
  return { from: beginning, until: end }
}

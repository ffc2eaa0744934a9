import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { fingerprintOf, type PushChannel, type PushDevice } from './keep-push-devices.use-case.ts'
import { timeOf } from './quiet-hours.rules.ts'

@ObjectType('PushDevice', { description: 'A browser on which the person wants to be told.' })
export class PushDeviceType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'What the person calls it.' })
  label!: string

  @Field(() => String, { description: 'SHA-256 of its endpoint in base64url: by this a browser knows itself among the devices.' })
  fingerprint!: string

  @Field(() => DateTimeISO)
  createdAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When something was last taken for it. Null before the first time.' })
  lastSuccessAt!: Date | null

  static from(device: PushDevice): PushDeviceType {
    const { id, label, createdAt, lastSuccessAt } = device
    return Object.assign(new PushDeviceType(), { id, label, createdAt, lastSuccessAt, fingerprint: fingerprintOf(device) })
  }
}

@ObjectType('PushChannel', { description: 'How a person is told while no page is open.' })
export class PushChannelType {
  @Field(() => String, {
    nullable: true,
    description: 'Key with which a browser subscribes (VAPID, base64url). Null where nothing can be pushed.',
  })
  publicKey!: string | null

  @Field(() => [PushDeviceType], { description: 'The person’s devices, the oldest first; at most ten.' })
  devices!: PushDeviceType[]

  @Field(() => String, {
    nullable: true,
    description: 'Time of the day in Vietnam (`21:00`) from which only urgent things are pushed. Null without quiet hours.',
  })
  quietFrom!: string | null

  @Field(() => String, { nullable: true, description: 'When the quiet hours end (`06:00`). Null without quiet hours.' })
  quietUntil!: string | null

  static from({ publicKey, devices, quietHours }: PushChannel): PushChannelType {
    return Object.assign(new PushChannelType(), {
      publicKey,
      devices: devices.map(PushDeviceType.from),
      quietFrom: quietHours && timeOf(quietHours.from),
      quietUntil: quietHours && timeOf(quietHours.until),
    })
  }
}

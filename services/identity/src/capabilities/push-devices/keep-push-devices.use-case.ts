import { createHash } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireUser, Unauthenticated } from '@ocop/service-kit/graphql'
import { fixedId } from '@ocop/service-kit/identifiers'
import type { EntityManager } from 'typeorm'
import { isDeviceKey, isDeviceSecret } from './check-device-keys.use-case.ts'
import type { OfferedDevice, PushDevice, QuietHours } from './push-device.entity.ts'
import { PushDeviceRepository } from './push-device.repository.ts'
import { PushNotAvailable, PushServiceNotKnown, TooManyPushDevices } from './push-devices.refusals.ts'
import { isPushAddress } from './push-endpoint.rules.ts'

export type { PushDevice, QuietHours }
export { hostsIn, isPushAddress } from './push-endpoint.rules.ts'
export { quietUntil } from './quiet-hours.rules.ts'
export { PushNotAvailable }

const MOST_DEVICES = 10
const LONGEST_LABEL = 60

/** What the channel is to this person. */
export interface PushChannel {
  /** Null when nothing can be pushed. */
  readonly publicKey: string | null
  readonly devices: readonly PushDevice[]
  readonly quietHours: QuietHours | null
}

interface Channel {
  /** Null when there are no keys. */
  readonly publicKey: string | null
  readonly hosts: readonly string[]
}

/** A person's own devices, and when they shall be quiet. */
export class KeepPushDevices {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly channel: Channel,
    private readonly now: Clock,
  ) {}

  async mine(actor: Actor, manager = this.manager): Promise<PushChannel> {
    const [userId, kept] = [requireUser(actor), new PushDeviceRepository(manager)]
    return { publicKey: this.channel.publicKey, devices: await kept.of(userId), quietHours: await kept.quietHours(userId) }
  }

  /** Turning the same device on again changes its name and language, and nothing else. */
  async turnOn(given: OfferedDevice, actor: Actor): Promise<PushChannel | PushNotAvailable | PushServiceNotKnown | TooManyPushDevices> {
    const userId = requireUser(actor)
    const { sessionId } = actor
    if (!sessionId) throw new Unauthenticated()
    if (!this.channel.publicKey) return new PushNotAvailable()
    const device = { ...given, label: given.label.trim() }
    if (!isPushAddress(device.endpoint, this.channel.hosts)) return new PushServiceNotKnown()
    check(device)
    return this.unitOfWork.run<PushChannel | TooManyPushDevices>(async ({ manager, audit }) => {
      const kept = new PushDeviceRepository(manager)
      await kept.lockPerson(userId)
      const others = (await kept.of(userId)).filter(({ endpoint }) => endpoint !== device.endpoint)
      if (others.length >= MOST_DEVICES) return new TooManyPushDevices(MOST_DEVICES)
      const id = fixedId('push-device', device.endpoint)
      await kept.lockEndpoint(device.endpoint)
      await kept.forgetMessagesOfOthers(device.endpoint, userId)
      if (!(await kept.set(id, device, { userId, sessionId, at: this.now() }))) throw new Unauthenticated()
      const after = { deviceId: id, label: device.label }
      await audit.add({ actorId: userId, action: 'turnOnPush', subject: 'User', subjectId: userId, after })
      return this.mine(actor, manager)
    })
  }

  turnOff(deviceId: string, actor: Actor): Promise<PushChannel> {
    const userId = requireUser(actor)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const { label } = await this.own(deviceId, actor, manager)
      await new PushDeviceRepository(manager).remove(deviceId)
      const before = { deviceId, label }
      await audit.add({ actorId: userId, action: 'turnOffPush', subject: 'User', subjectId: userId, before })
      return this.mine(actor, manager)
    })
  }

  setQuietHours(hours: QuietHours | null, actor: Actor): Promise<PushChannel> {
    const userId = requireUser(actor)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const kept = new PushDeviceRepository(manager)
      const before = await kept.quietHours(userId)
      await kept.setQuietHours(userId, hours)
      await audit.add({ actorId: userId, action: 'setQuietHours', subject: 'User', subjectId: userId, before, after: hours })
      return this.mine(actor, manager)
    })
  }

  /** A device of the person; of anybody else's nothing is said. */
  async own(deviceId: string, actor: Actor, manager = this.manager): Promise<PushDevice> {
    const device = (await new PushDeviceRepository(manager).of(requireUser(actor))).find(({ id }) => id === deviceId)
    if (!device) throw new Forbidden('change this device')
    return device
  }

  /** The push service says that nobody listens there any more. */
  forget(deviceId: string): Promise<void> {
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const userId = await new PushDeviceRepository(manager).remove(deviceId)
      if (userId) await audit.add({ actorId: 'system', action: 'turnOffPush', subject: 'User', subjectId: userId, before: { deviceId } })
    })
  }

  succeeded(deviceId: string): Promise<void> {
    return new PushDeviceRepository(this.manager).succeeded(deviceId, this.now())
  }
}

/** By which a browser knows itself among the devices, without its endpoint being told again. */
export const fingerprintOf = ({ endpoint }: Pick<PushDevice, 'endpoint'>): string =>
  createHash('sha256').update(endpoint).digest('base64url')

function check({ p256dh, auth, label }: OfferedDevice): void {
  if (!isDeviceKey(p256dh)) throw new BadInput('p256dh', 'An uncompressed point on P-256 in base64url.')
  if (!isDeviceSecret(auth)) throw new BadInput('auth', 'Sixteen bytes in base64url.')
  if (label === '' || label.length > LONGEST_LABEL) throw new BadInput('label', `Name the device in 1 to ${LONGEST_LABEL} signs.`)
}

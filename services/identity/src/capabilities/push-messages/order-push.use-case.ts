import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireUser } from '@ocop/service-kit/graphql'
import type { ToldNotice } from '../notices/deliver-notices.use-case.ts'
import { type KeepPushDevices, PushNotAvailable } from '../push-devices/keep-push-devices.use-case.ts'
import { isUrgent, pushOf, TEST_CONTENT, validUntil } from './push-manner.rules.ts'
import { PushMessageRepository } from './push-message.repository.ts'

/** Has notices pushed to the devices of those who have them, once the caller's transaction is done. */
export class OrderPush {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly devices: KeepPushDevices,
    private readonly sender: { readonly soon: () => void } | undefined,
    private readonly now: Clock,
  ) {}

  async execute(
    notice: ToldNotice,
    told: readonly { readonly id: string; readonly userId: string }[],
    { manager }: Transaction,
  ): Promise<void> {
    const content = this.sender && pushOf(notice)
    if (!content || told.length === 0) return
    await new PushMessageRepository(manager).add(told, this.#manner(content, notice.happenedAt))
  }

  /** To one of the person's own devices, whatever the hour. */
  async test(deviceId: string, actor: Actor): Promise<{ readonly at: Date } | PushNotAvailable> {
    const userId = requireUser(actor)
    if (!this.sender) return new PushNotAvailable()
    const at = this.now()
    await this.unitOfWork.run(async ({ manager, audit }) => {
      await this.devices.own(deviceId, actor, manager)
      await new PushMessageRepository(manager).addTest(deviceId, this.#manner(TEST_CONTENT, at))
      await audit.add({ actorId: userId, action: 'sendTestPush', subject: 'User', subjectId: userId, after: { deviceId } })
    })
    this.sender.soon()
    return { at }
  }

  #manner(content: typeof TEST_CONTENT, happenedAt: Date) {
    const { kind } = content
    return { content, isUrgent: isUrgent(kind), validUntil: validUntil(kind, happenedAt), now: this.now() }
  }
}

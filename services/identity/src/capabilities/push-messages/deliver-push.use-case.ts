import type { Clock } from '@ocop/service-kit/clock'
import { logger } from '@ocop/service-kit/telemetry'
import type { EntityManager } from 'typeorm'
import { type KeepPushDevices, quietUntil } from '../push-devices/keep-push-devices.use-case.ts'
import { urgencyOf } from './push-manner.rules.ts'
import type { PushOutcome, WaitingMessage } from './push-message.entity.ts'
import { PushMessageRepository } from './push-message.repository.ts'
import { pushWords } from './push-words.rules.ts'
import type { SendPush } from './send-push.use-case.ts'

/** So many are on their way at the same time. */
const AT_ONCE = 20

interface Neighbours {
  readonly sendPush: Pick<SendPush, 'execute'>
  readonly devices: Pick<KeepPushDevices, 'forget' | 'succeeded'>
  /** Whether the person still wants this pushed and still acts, in a role that was told, for whom it was told. */
  readonly isMeantFor: (message: Pick<WaitingMessage, 'userId' | 'actsFor' | 'roles'> & { readonly kind: string }) => Promise<boolean>
}

/** Pushes every message whose turn it is. One that is not taken gets its turn again, later and later, while it is still news. */
export class DeliverPush {
  readonly #log = logger('push')
  #latest: Promise<void> = Promise.resolve()

  constructor(
    private readonly manager: EntityManager,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  /** Runs of one instance follow each other; several instances share the messages between them. */
  execute(): Promise<void> {
    const run = this.#latest.then(() => this.#deliverAll())
    this.#latest = run.catch(() => undefined)
    return run
  }

  soon(): void {
    this.execute().catch((error: unknown) => this.#log.error({ err: error }, 'messages could not be pushed'))
  }

  async #deliverAll(): Promise<void> {
    const messages = new PushMessageRepository(this.manager)
    for (let some = await messages.takeNext(this.now(), AT_ONCE); some.length > 0; some = await messages.takeNext(this.now(), AT_ONCE))
      await Promise.all(some.map(message => this.#deliver(message, messages)))
    const late = await messages.removeLate(this.now())
    if (late > 0) this.#log.info({ messages: late }, 'messages were not pushed in time')
  }

  async #deliver(message: WaitingMessage, messages: PushMessageRepository): Promise<void> {
    try {
      const quiet = message.isUrgent ? undefined : quietUntil(this.now(), message.quietHours)
      if (quiet) return await messages.postpone(message.id, quiet, { isAttempt: false })
      if (!(await this.#isNews(message))) return await messages.remove(message.id)
      await this.#settle(message, await this.#send(message), messages)
    } catch (error) {
      this.#log.warn({ err: error, message: message.id }, 'a message waits for another try')
    }
  }

  async #isNews({ noticeId, userId, actsFor, roles, content: { kind }, isRead }: WaitingMessage): Promise<boolean> {
    return noticeId === null || (!isRead && (await this.neighbours.isMeantFor({ userId, actsFor, roles, kind })))
  }

  #send(message: WaitingMessage): Promise<PushOutcome> {
    const { content, noticeId, language, validUntil } = message
    const { kind, path, topic } = content
    const payload = { ...pushWords(content, language), path, language, id: noticeId, tag: topic ?? noticeId, isUrgent: message.isUrgent }
    return this.neighbours.sendPush.execute(message, payload, { urgency: urgencyOf(kind), validUntil, topic })
  }

  async #settle({ id, deviceId, attempts }: WaitingMessage, outcome: PushOutcome, messages: PushMessageRepository): Promise<void> {
    if (outcome.is === 'GONE') return this.neighbours.devices.forget(deviceId)
    if (outcome.is === 'LATER') {
      this.#log.warn({ message: id, attempts, why: outcome.why }, 'a message waits for another try')
      return outcome.notBefore ? messages.postpone(id, outcome.notBefore, { isAttempt: true }) : undefined
    }
    await messages.remove(id)
    if (outcome.is === 'SENT') return this.neighbours.devices.succeeded(deviceId)
    this.#log.error({ message: id, status: outcome.status }, 'a push service refused a message for good')
  }
}

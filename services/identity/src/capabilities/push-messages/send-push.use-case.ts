import { createHash } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import webPush from 'web-push'
import { isPushAddress } from '../push-devices/keep-push-devices.use-case.ts'
import type { PushOutcome, Urgency } from './push-message.entity.ts'
import { outcomeOf } from './push-outcome.rules.ts'

/** Given up before the message's next turn comes, so that it is not sent twice. */
const PATIENCE_MS = 10_000

export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
  /** Whom a push service may turn to: `https:` or `mailto:`. */
  readonly subject: string
}

interface Recipient {
  readonly endpoint: string
  readonly p256dh: string
  readonly auth: string
}

interface Manner {
  readonly urgency: Urgency
  readonly validUntil: Date
  readonly topic: string | null
}

/** The way out to push services: encrypted for the one browser (RFC 8291), signed as ours (RFC 8292). */
export class SendPush {
  constructor(
    private readonly keys: PushKeys,
    private readonly hosts: readonly string[],
    private readonly now: Clock,
  ) {}

  async execute({ endpoint, p256dh, auth }: Recipient, payload: object, { urgency, validUntil, topic }: Manner): Promise<PushOutcome> {
    if (!isPushAddress(endpoint, this.hosts)) return { is: 'GONE' }
    const TTL = Math.max(0, Math.floor((validUntil.getTime() - this.now().getTime()) / 1_000))
    const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(payload), {
      vapidDetails: this.keys,
      contentEncoding: 'aes128gcm',
      TTL,
      urgency,
      ...(topic === null ? {} : { topic: topicOf(topic) }),
    })
    try {
      const sent = { method: 'POST', headers: textsOf(headers), body: Buffer.from(body!), redirect: 'manual' } as const
      const response = await fetch(endpoint, { ...sent, signal: AbortSignal.timeout(PATIENCE_MS) })
      await response.body?.cancel()
      return outcomeOf(response.status, response.headers.get('retry-after'), this.now())
    } catch (error) {
      return { is: 'LATER', notBefore: null, why: (error as Error).name }
    }
  }
}

/** At most 32 signs of base64url (RFC 8030). It says nothing to the push service. */
const topicOf = (words: string) => createHash('sha256').update(words).digest('base64url').slice(0, 32)

const textsOf = (headers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => name.toLowerCase() !== 'content-length')
      .map(([name, value]) => [name, String(value)]),
  )

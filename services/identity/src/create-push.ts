import type { Clock } from '@ocop/service-kit/clock'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import type { Accounts } from './application.ts'
import type { MindWishes } from './capabilities/notice-settings/mind-wishes.use-case.ts'
import type { InboxNoticeKind } from './capabilities/notices/notice-kind.enum.ts'
import { KeepPushDevicesResolver } from './capabilities/push-devices/keep-push-devices.resolver.ts'
import { hostsIn, KeepPushDevices } from './capabilities/push-devices/keep-push-devices.use-case.ts'
import { DeliverPush } from './capabilities/push-messages/deliver-push.use-case.ts'
import { OrderPush } from './capabilities/push-messages/order-push.use-case.ts'
import { type PushKeys, SendPush } from './capabilities/push-messages/send-push.use-case.ts'
import { SendTestPushResolver } from './capabilities/push-messages/send-test-push.resolver.ts'
import type { Settings } from './environment.ts'

interface Neighbours {
  readonly accounts: Pick<Accounts, 'unitOfWork' | 'listMemberships'>
  readonly wishes: MindWishes
}

/** What reaches people while no page is open. Without keys nothing is pushed, and everything else goes on. */
export function createPush(dataSource: DataSource, clock: Clock, settings: Settings, { accounts, wishes }: Neighbours) {
  const { unitOfWork, listMemberships } = accounts
  const keys = keysIn(settings)
  const hosts = hostsIn(settings.PUSH_HOSTS ?? '')
  const devices = new KeepPushDevices(dataSource.manager, unitOfWork, { publicKey: keys?.publicKey ?? null, hosts }, clock)
  const isMeantFor: ConstructorParameters<typeof DeliverPush>[1]['isMeantFor'] = async ({ userId, actsFor, roles, kind }) => {
    if (!(await wishes.wantsPush(userId, kind as InboxNoticeKind))) return false
    if (!actsFor) return true
    const held = (await listMemberships.ofOne(userId)).filter(({ role }) => !roles || roles.includes(role))
    return held.some(({ subjectIds }) => subjectIds.some(id => actsFor.includes(id)))
  }
  const deliver = keys && new DeliverPush(dataSource.manager, { sendPush: new SendPush(keys, hosts, clock), devices, isMeantFor }, clock)
  const order = new OrderPush(unitOfWork, devices, deliver, clock)
  return {
    order,
    resolvers: [new KeepPushDevicesResolver(devices), new SendTestPushResolver(order)] as const,
    jobs: deliver ? [every(5, 'deliver-push', () => deliver.execute())] : [],
  }
}

function keysIn({ VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, PUBLIC_URL, MAIL_FROM }: Settings): PushKeys | undefined {
  if (!VAPID_PUBLIC_KEY || !VAPID_PRIVATE_KEY) return undefined
  const address = /<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM
  const subject = VAPID_SUBJECT ?? (PUBLIC_URL.startsWith('https:') ? PUBLIC_URL : `mailto:${address}`)
  return { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, subject }
}

import type { Clock } from '@ocop/service-kit/clock'
import { listen } from '@ocop/service-kit/events'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import type { Accounts } from './application.ts'
import { OrderNoticeLetters } from './capabilities/notice-letters/order-notice-letters.use-case.ts'
import { ChooseChannelsResolver } from './capabilities/notice-settings/choose-channels.resolver.ts'
import { ChooseChannels } from './capabilities/notice-settings/choose-channels.use-case.ts'
import type { MindWishes } from './capabilities/notice-settings/mind-wishes.use-case.ts'
import { NoticeSettingRepository } from './capabilities/notice-settings/notice-setting.repository.ts'
import type { SignOptOut } from './capabilities/notice-settings/sign-opt-out.use-case.ts'
import { HoldStreams } from './capabilities/notice-streams/hold-streams.use-case.ts'
import { noticeStreamRoute } from './capabilities/notice-streams/notice-stream.resolver.ts'
import { DeliverNotices } from './capabilities/notices/deliver-notices.use-case.ts'
import { ReadInboxResolver } from './capabilities/notices/read-inbox.resolver.ts'
import { ReadInbox } from './capabilities/notices/read-inbox.use-case.ts'
import { INBOX_CHANNEL } from './capabilities/notices/ring-readers.use-case.ts'
import { createPush } from './create-push.ts'
import type { Settings } from './environment.ts'
import { whenSomethingHappens } from './reactions/when-something-happens.ts'

const HOUR = 3_600

interface Neighbours {
  readonly accounts: Pick<Accounts, 'unitOfWork' | 'listMemberships'>
  readonly mail: DeliverLetters<'NOTICE' | 'NEW_ORDERS'>
  readonly signOptOut: SignOptOut
  readonly wishes: MindWishes
  readonly settings: Settings
}

/** What people are told in the shop itself: their inboxes, what keeps them fresh on the screen, and what reaches them without one. */
export function createNotices(dataSource: DataSource, clock: Clock, { mail, signOptOut, settings, ...neighbours }: Neighbours) {
  const { unitOfWork } = neighbours.accounts
  const push = createPush(dataSource, clock, settings, neighbours)
  const letters = new OrderNoticeLetters(mail, clock)
  const deliver = new DeliverNotices({
    quiet: ({ manager }, kind, userIds) => new NoticeSettingRepository(manager).quiet(kind, userIds),
    besides: async (notice, told, transaction) => {
      const userIds = told.map(({ userId }) => userId)
      await letters.execute(notice, userIds, transaction)
      await push.order.execute(notice, told, transaction)
    },
  })
  const readInbox = new ReadInbox(dataSource.manager, unitOfWork, clock)
  const streams = new HoldStreams(readInbox, bell => listen(urlOf(dataSource), INBOX_CHANNEL, bell), clock)
  return {
    resolvers: [
      new ReadInboxResolver(readInbox),
      new ChooseChannelsResolver(new ChooseChannels(dataSource.manager, unitOfWork, signOptOut)),
      ...push.resolvers,
    ] as const,
    reactions: whenSomethingHappens(deliver),
    routes: { '/notices/stream': noticeStreamRoute(streams) },
    jobs: [every(HOUR, 'forget-old-notices', () => readInbox.forgetOld()), ...push.jobs],
    readInbox,
    streams,
  }
}

/** Listening takes a connection of its own, beside the pool. */
const urlOf = ({ options }: DataSource) => String('url' in options && options.url)

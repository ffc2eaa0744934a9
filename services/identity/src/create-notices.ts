import type { Clock } from '@ocop/service-kit/clock'
import { listen } from '@ocop/service-kit/events'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import type { Accounts } from './application.ts'
import { HoldStreams } from './capabilities/notice-streams/hold-streams.use-case.ts'
import { noticeStreamRoute } from './capabilities/notice-streams/notice-stream.resolver.ts'
import { DeliverNotices } from './capabilities/notices/deliver-notices.use-case.ts'
import { ReadInboxResolver } from './capabilities/notices/read-inbox.resolver.ts'
import { ReadInbox } from './capabilities/notices/read-inbox.use-case.ts'
import { INBOX_CHANNEL } from './capabilities/notices/ring-readers.use-case.ts'
import { whenSomethingHappens } from './reactions/when-something-happens.ts'

const HOUR = 3_600

/** What people are told in the shop itself: their inboxes, and what keeps them fresh on the screen. */
export function createNotices(dataSource: DataSource, clock: Clock, { unitOfWork }: Pick<Accounts, 'unitOfWork'>) {
  const readInbox = new ReadInbox(dataSource.manager, unitOfWork, clock)
  const streams = new HoldStreams(readInbox, bell => listen(urlOf(dataSource), INBOX_CHANNEL, bell), clock)
  return {
    resolvers: [new ReadInboxResolver(readInbox)],
    reactions: whenSomethingHappens(new DeliverNotices()),
    routes: { '/notices/stream': noticeStreamRoute(streams) },
    jobs: [every(HOUR, 'forget-old-notices', () => readInbox.forgetOld())],
    readInbox,
    streams,
  }
}

/** Listening takes a connection of its own, beside the pool. */
const urlOf = ({ options }: DataSource) => String('url' in options && options.url)

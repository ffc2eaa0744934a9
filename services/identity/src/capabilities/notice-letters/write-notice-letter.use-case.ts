import { composeLetter, type Letter, type WaitingLetter } from '@ocop/service-kit/mail'
import type { EntityManager } from 'typeorm'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import type { ListMembershipsOfUsers } from '../memberships/list-memberships-of-users.use-case.ts'
import { NewOrderRepository } from './new-order.repository.ts'
import { newOrdersWords, wordsOf } from './notice-words.rules.ts'
import { GATHER_MS, type NewOrdersContent, type NoticeLetterContent } from './order-notice-letters.use-case.ts'

/** The letter of a notice, to the address the person has now; accounts of the demonstration have none. */
export class WriteNoticeLetter {
  constructor(
    private readonly findUsers: Pick<FindUsers, 'anybody'>,
    private readonly publicUrl: string,
  ) {}

  async execute({ recipient, content }: Pick<WaitingLetter, 'recipient' | 'content'>): Promise<Letter | undefined> {
    const { kind, path, facts } = content as NoticeLetterContent
    const user = await this.findUsers.anybody(recipient)
    const words = wordsOf(kind, facts)
    if (!user || user.isDemo || !words) return undefined
    return composeLetter(user.email, ...words, new URL(path, this.publicUrl).href)
  }
}

/** One letter about the new orders of a quarter of an hour that the person has not looked at; undefined when there are none left. */
export class WriteNewOrdersLetter {
  constructor(
    private readonly manager: EntityManager,
    private readonly people: {
      readonly findUsers: Pick<FindUsers, 'anybody'>
      readonly listMemberships: Pick<ListMembershipsOfUsers, 'ofOne'>
    },
    private readonly publicUrl: string,
  ) {}

  async execute({ recipient, content }: Pick<WaitingLetter, 'recipient' | 'content'>): Promise<Letter | undefined> {
    const { salesPointId, placeName, since } = content as NewOrdersContent
    const user = await this.people.findUsers.anybody(recipient)
    if (!user || user.isDemo) return undefined
    const held = await this.people.listMemberships.ofOne(user.id)
    if (!held.some(({ subjectIds }) => subjectIds.includes(salesPointId))) return undefined
    const from = new Date(since)
    const count = await new NewOrderRepository(this.manager).unseen(user.id, salesPointId, {
      from,
      to: new Date(from.getTime() + GATHER_MS),
    })
    const link = new URL(`/lam-viec/diem-ban/${salesPointId}/don-hang`, this.publicUrl).href
    return count === 0 ? undefined : composeLetter(user.email, ...newOrdersWords(count, placeName), link)
  }
}

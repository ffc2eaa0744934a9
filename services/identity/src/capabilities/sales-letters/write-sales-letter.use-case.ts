import type { SalesNoticed } from '@ocop/contracts'
import { composeLetter, type Letter, type WaitingLetter } from '@ocop/service-kit/mail'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import type { ListMembershipsOfUsers } from '../memberships/list-memberships-of-users.use-case.ts'
import { wordsOf } from './sales-words.rules.ts'

/** The letter about sales, to the address the person has now; undefined when the person does not act for the producer any more. */
export class WriteSalesLetter {
  constructor(
    private readonly findUsers: Pick<FindUsers, 'anybody'>,
    private readonly memberships: Pick<ListMembershipsOfUsers, 'ofOne'>,
    private readonly publicUrl: string,
  ) {}

  async execute({ recipient, content }: Pick<WaitingLetter, 'recipient' | 'content'>): Promise<Letter | undefined> {
    const notice = content as SalesNoticed
    const user = await this.findUsers.anybody(recipient)
    if (!user) return undefined
    const held = await this.memberships.ofOne(user.id)
    if (!held.some(({ role, subjectIds }) => role === 'PRODUCER' && subjectIds.includes(notice.producerId))) return undefined
    const [vi, en] = wordsOf(notice)
    return composeLetter(user.email, vi, en, new URL('/lam-viec/chu-the/ky-gui/da-ban', this.publicUrl).href)
  }
}

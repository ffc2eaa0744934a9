import type { DeadlineNoticed } from '@ocop/contracts'
import { composeLetter, type Letter, type WaitingLetter } from '@ocop/service-kit/mail'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import type { ListMembershipsOfUsers } from '../memberships/list-memberships-of-users.use-case.ts'
import { wordsOf } from './reminder-words.rules.ts'

/** The letter of a reminder, to the address the person has now; undefined when the person does not act for it any more. */
export class WriteReminder {
  constructor(
    private readonly findUsers: Pick<FindUsers, 'anybody'>,
    private readonly memberships: Pick<ListMembershipsOfUsers, 'ofOne'>,
    private readonly publicUrl: string,
  ) {}

  async execute({ recipient, content }: Pick<WaitingLetter, 'recipient' | 'content'>): Promise<Letter | undefined> {
    const notice = content as DeadlineNoticed
    const user = await this.findUsers.anybody(recipient)
    if (!user || !(await this.#actsFor(user.id, notice))) return undefined
    const [vi, en] = wordsOf(notice)
    return composeLetter(user.email, vi, en, new URL('/lam-viec/nhac-viec', this.publicUrl).href)
  }

  async #actsFor(userId: string, { role, subjectIds }: DeadlineNoticed): Promise<boolean> {
    const held = await this.memberships.ofOne(userId)
    return held.some(one => one.role === role && one.subjectIds.some(id => subjectIds.includes(id)))
  }
}

import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import { type NoticeSetting, settingFor, settingsOf } from './notice-channels.rules.ts'
import { OptOutLinkNotValid } from './notice-settings.refusals.ts'
import { NoticeSettingRepository } from './notice-setting.repository.ts'
import type { SignOptOut } from './sign-opt-out.use-case.ts'

export type { NoticeSetting }

/** How a person wants to be told of what. */
export class ChooseChannels {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly signOptOut: SignOptOut,
  ) {}

  async mine(actor: Actor): Promise<NoticeSetting[]> {
    const chosen = await new NoticeSettingRepository(this.manager).of(requireUser(actor))
    return settingsOf(
      actor.memberships.map(({ role }) => role),
      chosen,
    )
  }

  async set({ push, ...chosen }: Omit<NoticeSetting, 'push'> & { readonly push?: boolean | null }, actor: Actor): Promise<NoticeSetting> {
    return this.#set(requireUser(actor), chosen.kind, before => ({ ...chosen, push: push ?? before.push }))
  }

  /** For whoever holds the address in a letter: nobody needs to sign in to be left in peace. */
  async stopLetters(token: string): Promise<NoticeSetting | OptOutLinkNotValid> {
    const about = this.signOptOut.read(token)
    if (!about) return new OptOutLinkNotValid()
    return this.#set(about.userId, about.kind, before => ({ ...before, letter: false }))
  }

  #set(userId: string, kind: InboxNoticeKind, change: (before: NoticeSetting) => NoticeSetting): Promise<NoticeSetting> {
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const settings = new NoticeSettingRepository(manager)
      const before = settingFor(kind, await settings.of(userId))
      const after = settingFor(kind, [change(before)])
      await settings.set(userId, after)
      await audit.add({ actorId: userId, action: 'setNoticeSetting', subject: 'User', subjectId: userId, before, after })
      return after
    })
  }
}

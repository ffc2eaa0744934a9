import { type Letter, type WaitingLetter, withOptOut, type WriteLetter } from '@ocop/service-kit/mail'
import type { EntityManager } from 'typeorm'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import { settingFor } from './notice-channels.rules.ts'
import { NoticeSettingRepository } from './notice-setting.repository.ts'
import type { SignOptOut } from './sign-opt-out.use-case.ts'

/** Lets letters be written to those who want them, looked at when they leave; each says how to stop them. */
export class MindWishes {
  constructor(
    private readonly manager: EntityManager,
    private readonly signOptOut: SignOptOut,
  ) {}

  async wantsPush(userId: string, kind: InboxNoticeKind): Promise<boolean> {
    return settingFor(kind, await new NoticeSettingRepository(this.manager).of(userId)).push === true
  }

  /** A writer of letters of one kind, or of the kind that their content names. */
  for(kindOf: InboxNoticeKind | ((letter: WaitingLetter) => InboxNoticeKind), writer: WriteLetter): WriteLetter {
    return {
      execute: async letter => {
        const kind = typeof kindOf === 'string' ? kindOf : kindOf(letter)
        const chosen = await new NoticeSettingRepository(this.manager).of(letter.recipient)
        if (settingFor(kind, chosen).letter !== true) return undefined
        const written: Letter | undefined = await writer.execute(letter)
        return written && withOptOut(written, this.signOptOut.addressOf(letter.recipient, kind))
      },
    }
  }
}

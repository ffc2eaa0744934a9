import { Field, ObjectType } from 'type-graphql'
import { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import type { NoticeSetting } from './choose-channels.use-case.ts'

@ObjectType('NoticeSetting', { description: 'How a person is told of one kind of thing.' })
export class NoticeSettingType {
  @Field(() => InboxNoticeKind)
  kind!: InboxNoticeKind

  @Field(() => Boolean, { description: 'Whether the bell rings; without, it lies in the inbox as read.' })
  inApp!: boolean

  @Field(() => Boolean, { nullable: true, description: 'Whether a letter is sent. Null where none is written.' })
  letter!: boolean | null

  static from(setting: NoticeSetting): NoticeSettingType {
    return Object.assign(new NoticeSettingType(), setting)
  }
}

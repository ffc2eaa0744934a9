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

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is pushed to the devices on which the person has turned that on. Null where nothing is pushed.',
  })
  push!: boolean | null

  static from(setting: NoticeSetting): NoticeSettingType {
    return Object.assign(new NoticeSettingType(), setting)
  }
}

import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import type { ChooseChannels } from './choose-channels.use-case.ts'
import { NoticeSettingType } from './notice-setting.type.ts'
import { OptOutLinkNotValid } from './notice-settings.refusals.ts'

@InputType()
class SetNoticeSettingInput {
  @Field(() => InboxNoticeKind)
  kind!: InboxNoticeKind

  @Field(() => Boolean, { description: 'Whether the bell rings for it.' })
  inApp!: boolean

  @Field(() => Boolean, { description: 'Whether a letter is sent; says nothing where none is written.' })
  letter!: boolean

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is pushed to the person’s devices; says nothing where nothing is pushed. Null or absent: as before.',
  })
  push?: boolean | null
}

@InputType()
class StopLettersInput {
  @Field(() => String, { description: 'The end of the address in the letter.' })
  token!: string
}

const SetNoticeSettingResult = createUnionType({
  name: 'SetNoticeSettingResult',
  description: 'How the person is told from now on.',
  types: () => [NoticeSettingType] as const,
})
const StopLettersResult = createUnionType({
  name: 'StopLettersResult',
  description: 'How the person is told from now on, or why nothing changed.',
  types: () => [NoticeSettingType, OptOutLinkNotValid] as const,
})

@Resolver()
export class ChooseChannelsResolver {
  constructor(private readonly channels: ChooseChannels) {}

  @Directive('@authenticated')
  @Query(() => [NoticeSettingType], {
    description: 'How the person is told of what can concern somebody with these roles; at most 30 kinds.',
  })
  async myNoticeSettings(@Ctx() { actor }: RequestContext) {
    return (await this.channels.mine(actor)).map(NoticeSettingType.from)
  }

  @Directive('@authenticated')
  @Mutation(() => SetNoticeSettingResult, { description: 'Chooses how one is told of one kind of thing.' })
  async setNoticeSetting(
    @Arg('input', () => SetNoticeSettingInput) { ...setting }: SetNoticeSettingInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return NoticeSettingType.from(await this.channels.set(setting, actor))
  }

  @Mutation(() => StopLettersResult, {
    description: 'Stops letters of one kind to one person, by the address in such a letter. Open to whoever has it.',
  })
  async stopLetters(@Arg('input', () => StopLettersInput) { token }: StopLettersInput) {
    const outcome = await this.channels.stopLetters(token)
    return outcome instanceof Refusal ? outcome : NoticeSettingType.from(outcome)
  }
}

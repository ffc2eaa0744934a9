import { Field, InputType } from 'type-graphql'

@InputType({ description: 'Who signed a decision, as on the paper. It is printed on the decision and on certificates.' })
export class DecisionSignerInput {
  @Field(() => String, { description: '1 to 100 characters.' })
  name!: string

  @Field(() => String, { description: '1 to 150 characters; a line break parts lines, as in `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.' })
  title!: string
}

import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'One opening in a usual week, local time in Vietnam.' })
export class OpeningHoursInput {
  @Field(() => Int, { description: 'ISO weekday of the opening: 1 is Monday, 7 is Sunday.' })
  weekday!: number

  @Field(() => String, { description: '`HH:MM`, 24 hours.' })
  opens!: string

  @Field(() => String, { description: '`HH:MM`, 24 hours; `24:00` is midnight. Earlier than `opens`: on the next day.' })
  closes!: string
}

import { DateTimeISO, LocalDate } from '@ocop/service-kit/graphql'
import { Field, ID, InputType, ObjectType } from 'type-graphql'
import { ChecklistCriterion, ChecklistNeed } from './checklist.enum.ts'
import type { ChecklistVersion, GivenAnswer } from './use-checklists.use-case.ts'

@ObjectType('ChecklistItem', { description: 'One item of the national criteria, and what was answered to it.' })
export class ChecklistItemType {
  @Field(() => String, { description: 'Short name of the item inside its checklist, e.g. `VT3`.' })
  code!: string

  @Field(() => ChecklistCriterion)
  criterion!: ChecklistCriterion

  @Field(() => ChecklistNeed)
  need!: ChecklistNeed

  @Field(() => String, { description: 'What is asked, in the language of the request.' })
  words!: string

  @Field(() => Boolean, { description: 'Whether the item was read in the decision itself; false for what it was not found in.' })
  isVerified!: boolean

  @Field(() => Boolean, { nullable: true, description: 'Whether it is met. Null while nobody answered.' })
  isMet!: boolean | null

  @Field(() => String, { nullable: true, description: 'What shows it. Null when nothing was said.' })
  evidence!: string | null

  @Field(() => ID, { nullable: true, description: 'Id of who answered last, or `system`. Null while nobody answered.' })
  answeredBy!: string | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was answered last. Null while nobody answered.' })
  answeredAt!: Date | null
}

@ObjectType('SalesPointChecklist', { description: 'The national criteria for sales points as they held on the day of an application.' })
export class SalesPointChecklistType {
  @Field(() => String, { description: 'Short name of the version.' })
  version!: string

  @Field(() => String, { description: 'The decision it comes from, or that none was found.' })
  legalBasis!: string

  @Field(() => LocalDate, { description: 'First day on which it is chosen for applications.' })
  validFrom!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it is chosen for applications. Null while it is in force.' })
  validTo!: string | null

  @Field(() => Boolean, { description: 'False while no legal basis for its time was found: it is then used for want of a better one.' })
  isVerified!: boolean

  @Field(() => [ChecklistItemType], { description: 'In the order of the decision.' })
  items!: ChecklistItemType[]

  static from(version: ChecklistVersion, answers: readonly GivenAnswer[], language: string): SalesPointChecklistType {
    const byItem = new Map(answers.map(answer => [answer.item, answer]))
    const items = version.items.map(({ wordsVi, wordsEn, ...item }) => {
      const { isMet = null, evidence = null, answeredBy = null, answeredAt = null } = byItem.get(item.code) ?? {}
      const words = language === 'en' ? wordsEn : wordsVi
      return Object.assign(new ChecklistItemType(), { ...item, words, isMet, evidence, answeredBy, answeredAt })
    })
    return Object.assign(new SalesPointChecklistType(), { ...version, version: version.code, items })
  }
}

@InputType({ description: 'What is answered to one item of the checklist.' })
export class ChecklistAnswerInput {
  @Field(() => String, { description: 'Code of the item.' })
  item!: string

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet!: boolean

  @Field(() => String, { nullable: true, description: 'What shows it, at most 1,000 signs. Null when there is nothing to say.' })
  evidence?: string | null
}

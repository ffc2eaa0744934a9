import { LocalDate } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Regime } from './find-regime.use-case.ts'
import { RegimeBand, RegimeCompetence, RegimeForwarding, RegimePartMaximum } from './regime-grades.type.ts'
import { RegimeStatus } from './regime-status.enum.ts'
import { RegimeDeadline, RegimeRound, RegimeTransition } from './regime-times.type.ts'

@ObjectType('EvaluationRegime', {
  description: 'The law that grades the dossiers of its days: who scores and decides, from how many points, in what time.',
})
export class RegimeType {
  @Field(() => String, { description: 'Short name, as `R4`.' })
  id!: string

  @Field(() => String, { description: 'In the language of the request: Vietnamese, or English.' })
  name!: string

  @Field(() => String, { description: 'The legal texts, by their Vietnamese names.' })
  legalBasis!: string

  @Field(() => LocalDate, { description: 'First day whose dossiers it grades.' })
  validFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day in force; a regime begun since comes before it. Null while no end is set.',
  })
  validTo!: string | null

  @Field(() => RegimeStatus)
  status!: RegimeStatus

  @Field(() => Int, { description: 'For how many months a certificate is valid.' })
  certificateMonths!: number

  @Field(() => String, {
    nullable: true,
    description: 'What to know about these rows, in the language of the request. Null when there is nothing.',
  })
  note!: string | null

  @Field(() => Boolean, {
    description: 'Whether dates and weights were read in the law or an official text; each row below says so for itself.',
  })
  isVerified!: boolean

  @Field(() => [RegimePartMaximum], { description: 'The parts A, B and C; together 100 points.' })
  parts!: RegimePartMaximum[]

  @Field(() => [RegimeBand], { description: 'Lowest star first.' })
  bands!: RegimeBand[]

  @Field(() => [RegimeCompetence], { description: 'For the stars that are recognised, lowest first.' })
  competences!: RegimeCompetence[]

  @Field(() => [RegimeForwarding], { description: 'Lowest level first.' })
  forwardings!: RegimeForwarding[]

  @Field(() => [RegimeRound], { description: 'Rounds the law asks for every year. Empty where none are known.' })
  rounds!: RegimeRound[]

  @Field(() => [RegimeDeadline], { description: 'Time limits of steps. Empty where none are known.' })
  deadlines!: RegimeDeadline[]

  @Field(() => [RegimeTransition], { description: 'What it leaves to dossiers and certificates of before.' })
  transitions!: RegimeTransition[]

  static from({ name, note, parts, competences, ...regime }: Regime, language: string): RegimeType {
    const inLanguage = (label: { vi: string; en: string }) => (language === 'en' ? label.en : label.vi)
    return Object.assign(new RegimeType(), regime, {
      name: inLanguage(name),
      note: note && inLanguage(note),
      parts: Object.entries(parts).map(([code, max]) => ({ code, max })),
      competences: competences.map(({ authority, ...competence }) => ({ ...competence, authority: inLanguage(authority) })),
    })
  }
}

import { LocalDate, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, Int, ObjectType } from 'type-graphql'
import { ApplicantType } from './applicant-type.enum.ts'
import { Gender } from './gender.enum.ts'
import type { DossierForm } from './read-form.use-case.ts'

const EMPTY = 'Null while it is empty.'
const text = (words: string) => ({ nullable: true, description: `${words} ${EMPTY}` })

@ObjectType({ description: 'One year of a product’s business.' })
@InputType('YearOfBusinessInput', { description: 'One year of a product’s business.' })
export class YearOfBusiness {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number

  @Field(() => Vnd, { description: 'Revenue of the product in that year.' })
  revenue!: number

  @Field(() => Vnd, { description: 'Profit of the product in that year; below zero for a loss.' })
  profit!: number
}

@ObjectType({ description: 'What the producer wrote on the registration and self-assessment forms (Mẫu 01, Mẫu 02), besides the scores.' })
@InputType('DossierFormInput', {
  description: 'The registration and self-assessment forms (Mẫu 01, Mẫu 02), besides the scores. What is left out becomes empty.',
})
export class DossierFormType {
  @Field(() => ApplicantType, text('What kind of body the producer is.'))
  applicantType?: ApplicantType | null

  @Field(() => String, text('Number of the business registration, at most 50 characters.'))
  registrationNumber?: string | null

  @Field(() => LocalDate, text('Day of foundation.'))
  foundedOn?: string | null

  @Field(() => String, text('Address, at most 300 characters.'))
  address?: string | null

  @Field(() => String, text('Telephone number.'))
  phone?: string | null

  @Field(() => String, text('E-mail address.'))
  email?: string | null

  @Field(() => String, text('Legal representative, at most 200 characters.'))
  representativeName?: string | null

  @Field(() => String, text('The representative’s title, at most 200 characters.'))
  representativeTitle?: string | null

  @Field(() => Gender, text('The representative’s gender; shown to the producer and the office that scores.'))
  representativeGender?: Gender | null

  @Field(() => String, text('The representative’s ethnicity, at most 50 characters; shown to the producer and the office that scores.'))
  representativeEthnicity?: string | null

  @Field(() => String, text('Specification of the product, at most 500 characters.'))
  specification?: string | null

  @Field(() => String, text('Standard the product follows, at most 500 characters.'))
  standard?: string | null

  @Field(() => String, text('History of the producer, at most 5,000 characters.'))
  history?: string | null

  @Field(() => String, text('Organization of the producer, at most 5,000 characters.'))
  organisation?: string | null

  @Field(() => String, text('Raw materials and where they come from, at most 5,000 characters.'))
  materials?: string | null

  @Field(() => String, text('Technology of production, at most 5,000 characters.'))
  technology?: string | null

  @Field(
    () => String,
    text('What has changed in quality, packaging and tests; asked for with an upgrade or a re-grading. At most 5,000 characters.'),
  )
  qualityChanges?: string | null

  @Field(() => String, text('Market and ways of selling, at most 5,000 characters.'))
  market?: string | null

  @Field(() => String, text('Plan for the coming years, at most 5,000 characters.'))
  plan?: string | null

  @Field(() => Int, text('How many people work for the producer.'))
  labourCount?: number | null

  @Field(() => Int, text('How many of them live in the commune or district.'))
  localLabourCount?: number | null

  @Field(() => [YearOfBusiness], {
    defaultValue: [],
    description: 'Up to three years, latest first. The latest year of a first dossier is the baseline growth is measured from.',
  })
  business!: YearOfBusiness[]

  static from(form: DossierForm): DossierFormType {
    return Object.assign(new DossierFormType(), form)
  }
}

import { DateTimeISO, LocalDate } from '@ocop/service-kit/graphql'
import { createUnionType, Field, ObjectType } from 'type-graphql'
import { DocumentKind } from '../documents/document-kind.enum.ts'
import { CertificateGenuine } from './certificate-check.type.ts'

@ObjectType({ description: 'A file that this platform gave out, unaltered to the last byte.' })
export class DocumentGenuine {
  @Field(() => DocumentKind)
  kind!: DocumentKind

  @Field(() => String, { description: 'As in the properties of the file, in Vietnamese.' })
  title!: string

  @Field(() => String, { nullable: true, description: 'Of the decision, dossier or certificate. Null for papers without a number.' })
  number!: string | null

  @Field(() => LocalDate, { description: 'The day on the paper.' })
  datedOn!: string

  @Field(() => DateTimeISO, { description: 'When the file was first given out.' })
  issuedAt!: Date

  @Field(() => CertificateGenuine, {
    nullable: true,
    description: 'What the certificate says and is worth today. Null for other papers, and when its key is no longer believed.',
  })
  certificate!: CertificateGenuine | null
}

@ObjectType({ description: 'No file that we gave out is this one: it was altered, saved anew, or comes from somewhere else.' })
export class DocumentUnknown {
  @Field(() => String, { description: 'The fingerprint that was looked for.' })
  sha256!: string
}

export const DocumentCheck = createUnionType({
  name: 'DocumentCheck',
  description: 'What became of checking a file.',
  types: () => [DocumentGenuine, DocumentUnknown] as const,
})

import { connectionTypes, DateTimeISO, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, ID, Int, ObjectType } from 'type-graphql'
import { ProducerType } from '../known-facts/producer.type.ts'
import { EvidenceType } from './evidence-type.enum.ts'
import { EvidenceValidity } from './evidence-validity.enum.ts'
import type { Evidence, EvidenceView } from './evidence.entity.ts'
import type { EvidenceTicket } from './prepare-evidence-upload.use-case.ts'
import { ScanOutcome } from '../virus-scan/scan-outcome.enum.ts'

@ObjectType('EvidenceView', { description: 'Somebody opened a paper.' })
export class EvidenceViewType {
  @Field(() => ID, { description: 'Who, by the id of the account.' })
  viewerId!: string

  @Field(() => DateTimeISO)
  viewedAt!: Date

  static from(view: EvidenceView): EvidenceViewType {
    return Object.assign(new EvidenceViewType(), view)
  }
}

@ObjectType('Evidence', { description: 'A paper of a producer, sent once and linked to as many dossiers and criteria as it proves.' })
export class EvidencePaper {
  @Field(() => UUID)
  id!: string

  @Field(() => ProducerType, { nullable: true, description: 'Null while the catalogue does not answer.' })
  producer!: ProducerType

  producerId!: string

  @Field(() => EvidenceType)
  type!: EvidenceType

  @Field(() => String, { description: 'What the producer calls it.' })
  title!: string

  @Field(() => String, { description: 'Media type of the file: a PDF or a picture.' })
  mediaType!: string

  @Field(() => Int, { description: 'Size of the file.' })
  bytes!: number

  @Field(() => Int, { nullable: true, description: 'Pages of a PDF. Null for pictures.' })
  pages!: number | null

  @Field(() => String, { description: 'Where the file is, for those who may see it; every view is written down.' })
  url!: string

  @Field(() => ScanOutcome)
  scan!: ScanOutcome

  @Field(() => LocalDate, { nullable: true, description: 'Null when the producer gave no date.' })
  issuedOn!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds. Null when it has no end.' })
  expiresOn!: string | null

  @Field(() => EvidenceValidity)
  validity!: EvidenceValidity

  @Field(() => Boolean, { description: 'Whether only the producer and the office that scores may open it.' })
  isPrivate!: boolean

  @Field(() => DateTimeISO)
  addedAt!: Date

  static from(paper: Evidence, validity: EvidenceValidity): EvidencePaper {
    const { addedBy: _who, fileHash: _hash, ...shown } = paper
    return Object.assign(new EvidencePaper(), shown, {
      validity,
      url: `/evidence/${paper.id}`,
      producer: ProducerType.of(paper.producerId),
    })
  }
}

const { NodeConnection } = connectionTypes(() => EvidencePaper, 'Evidence')
export { NodeConnection as EvidenceConnection }

@ObjectType('EvidenceUploadTicket', { description: 'Leave to send one paper. The address is as secret as a password, and good once.' })
export class EvidenceUploadTicket {
  @Field(() => String, {
    description:
      'PUT the bytes to this address. 201 answers `{ id, url }`; a refusal `{ error: { code, message, field } }`, with `evidenceId` when the very paper is held already.',
  })
  url!: string

  @Field(() => DateTimeISO, { description: 'When the leave ends.' })
  expiresAt!: Date

  @Field(() => Int, { description: 'The largest size taken.' })
  maximumBytes!: number

  static from(ticket: EvidenceTicket): EvidenceUploadTicket {
    return Object.assign(new EvidenceUploadTicket(), ticket)
  }
}

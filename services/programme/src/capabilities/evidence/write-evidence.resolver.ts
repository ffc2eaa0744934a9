import { LocalDate, PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import { EvidenceType } from './evidence-type.enum.ts'
import { EvidenceUploadTicket } from './evidence.type.ts'
import { EvidenceInUse } from './evidence.refusals.ts'
import type { PrepareEvidenceUpload } from './prepare-evidence-upload.use-case.ts'
import type { RemoveEvidence } from './remove-evidence.use-case.ts'

@InputType()
class PrepareEvidenceUploadInput {
  @Field(() => UUID, { description: 'The producer whose paper it is.' })
  producerId!: string

  @Field(() => EvidenceType)
  type!: EvidenceType

  @Field(() => String, { description: 'What the producer calls it, 1 to 200 characters.' })
  title!: string

  @Field(() => LocalDate, { nullable: true, description: 'Null when there is no date on it.' })
  issuedOn?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which it holds. Null when it has no end.' })
  expiresOn?: string | null

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether only the office that scores may open it besides the producer; personal papers always are.',
  })
  isPrivate: boolean = false

  @Field(() => String, {
    description: '`application/pdf`, `image/jpeg`, `image/png` or `image/webp`; the bytes are looked at all the same.',
  })
  contentType!: string

  @Field(() => PositiveInt, { description: 'Size of the file, at most 20 MB.' })
  bytes!: number
}

@InputType()
class RemoveEvidenceInput {
  @Field(() => UUID)
  evidenceId!: string
}

@ObjectType({ description: 'A paper that was taken away.' })
class RemovedEvidence {
  @Field(() => UUID)
  evidenceId!: string
}

const PrepareEvidenceUploadResult = createUnionType({
  name: 'PrepareEvidenceUploadResult',
  types: () => [EvidenceUploadTicket] as const,
})
const RemoveEvidenceResult = createUnionType({
  name: 'RemoveEvidenceResult',
  types: () => [RemovedEvidence, EvidenceInUse] as const,
})

@Resolver()
export class WriteEvidenceResolver {
  constructor(
    private readonly prepare: PrepareEvidenceUpload,
    private readonly remove: RemoveEvidence,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => PrepareEvidenceUploadResult, {
    description:
      'Gives leave for 15 minutes to send one paper: PDF of up to 500 pages, JPEG, PNG or WebP, 20 MB at most. Open to the producer.',
  })
  async prepareEvidenceUpload(
    @Arg('input', () => PrepareEvidenceUploadInput) input: PrepareEvidenceUploadInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return EvidenceUploadTicket.from(await this.prepare.execute(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => RemoveEvidenceResult, {
    description: 'Takes a paper away, out of drafts too, unless a dossier that was handed in rests on it. Open to the producer.',
  })
  async removeEvidence(@Arg('input', () => RemoveEvidenceInput) { evidenceId }: RemoveEvidenceInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.remove.execute(evidenceId, actor)
    return outcome instanceof Refusal ? outcome : Object.assign(new RemovedEvidence(), { evidenceId })
  }
}

import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { CommitProductImport } from './commit-product-import.use-case.ts'
import type { FindProductImport } from './find-product-import.use-case.ts'
import type { PreviewProductImport } from './preview-product-import.use-case.ts'
import { ProductImportHasProblems, ProductImportOutdated } from './product-import.refusals.ts'
import { ProductImportType } from './product-import.type.ts'

const OFFICER = '@requiresScopes(scopes: [["role:officer"]])'

@InputType()
class PreviewProductImportInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first preview instead of making another.' })
  idempotencyKey!: string

  @Field(() => String, { description: 'For people; at most 200 characters.' })
  fileName!: string

  @Field(() => String, {
    description:
      'CSV (UTF-8, comma, semicolon or tab) or XLSX (first sheet) in base64, at most 2 MB and 5,000 rows. First line: name, producer, district2024, star, year, setNo, source, confidence and, if wanted, decisionNumber, authority, issuedOn, expiresOn, gtin, price.',
  })
  file!: string
}

@InputType()
class CommitProductImportInput {
  @Field(() => UUID)
  importId!: string
}

const PreviewProductImportResult = createUnionType({
  name: 'PreviewProductImportResult',
  types: () => [ProductImportType, IdempotencyKeyReused] as const,
})
const CommitProductImportResult = createUnionType({
  name: 'CommitProductImportResult',
  types: () => [ProductImportType, ProductImportHasProblems, ProductImportOutdated] as const,
})

@Resolver()
export class ProductImportResolver {
  constructor(
    private readonly preview: PreviewProductImport,
    private readonly commit: CommitProductImport,
    private readonly find: FindProductImport,
  ) {}

  @Directive(OFFICER)
  @Mutation(() => PreviewProductImportResult, {
    description:
      'Reads a file and shows row by row what it would do; the catalogue stays as it is. Open to officers, for units they are in charge of.',
  })
  async previewProductImport(
    @Arg('input', () => PreviewProductImportInput) input: PreviewProductImportInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.preview.execute(input, actor)
    return outcome instanceof Refusal ? outcome : ProductImportType.from(outcome)
  }

  @Directive(OFFICER)
  @Mutation(() => CommitProductImportResult, {
    description: 'Writes all rows of a preview or none; doing it again changes nothing. Open to who previewed it.',
  })
  async commitProductImport(
    @Arg('input', () => CommitProductImportInput) { importId }: CommitProductImportInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.commit.execute(importId, actor)
    return outcome instanceof Refusal ? outcome : ProductImportType.from(outcome)
  }

  @Directive(OFFICER)
  @Query(() => ProductImportType, {
    nullable: true,
    description: 'A preview or import one made; null when there is none by that id. Open to officers.',
  })
  async productImport(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const found = await this.find.execute(id, actor)
    return found && ProductImportType.from(found)
  }
}

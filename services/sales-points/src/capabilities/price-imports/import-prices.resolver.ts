import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { ImportPrices } from './import-prices.use-case.ts'
import { NoPriceToImport, PriceImportHasProblems } from './price-import.refusals.ts'
import { PriceImportType } from './price-import.type.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'

@InputType({ description: 'A file with prices.' })
class PreviewPriceImportInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first preview instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'For people; 1 to 200 signs.' })
  fileName!: string

  @Field(() => String, {
    description:
      'CSV (UTF-8, comma, semicolon or tab) or XLSX (first sheet) in base64, at most 2 MB and 500 rows. First line: Sản phẩm, Giá bán and, if wanted, Từ ngày, Hết hiệu lực từ (or Đến hết ngày); or Product, Price, From, Until (or Last day). The exported price list can be sent back.',
  })
  file!: string
}

@InputType()
class ApplyPriceImportInput {
  @Field(() => UUID)
  importId!: string

  @Field(() => Boolean, { defaultValue: false, description: 'True: the good rows hold and the others do not. False: all or none.' })
  isPartial: boolean = false
}

const PreviewPriceImportResult = createUnionType({
  name: 'PreviewPriceImportResult',
  description: 'What each row would do.',
  types: () => [PriceImportType, IdempotencyKeyReused] as const,
})
const ApplyPriceImportResult = createUnionType({
  name: 'ApplyPriceImportResult',
  description: 'What each row did, or why no price was set.',
  types: () => [PriceImportType, PriceImportHasProblems, NoPriceToImport] as const,
})

@Resolver()
export class ImportPricesResolver {
  constructor(private readonly importPrices: ImportPrices) {}

  @Directive(MANAGER)
  @Mutation(() => PreviewPriceImportResult, {
    description: 'Reads a file and shows row by row what it would do; prices stay as they are. Open to managers of the point.',
  })
  async previewPriceImport(@Arg('input', () => PreviewPriceImportInput) input: PreviewPriceImportInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.importPrices.preview({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : PriceImportType.from(outcome)
  }

  @Directive(MANAGER)
  @Mutation(() => ApplyPriceImportResult, {
    description: 'Sets the prices of a preview; doing it again changes nothing. Open to managers of the point.',
  })
  async applyPriceImport(@Arg('input', () => ApplyPriceImportInput) input: ApplyPriceImportInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.importPrices.apply({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : PriceImportType.from(outcome)
  }
}

import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { ImportStock } from './import-stock.use-case.ts'
import { NothingToImport, StockFileAlreadyApplied, StockImportHasProblems } from './stock-import.refusals.ts'
import { StockImportType } from './stock-import.type.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'

@InputType({ description: 'A file with opening stock.' })
class PreviewStockImportInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first preview instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => String, { description: 'For people; 1 to 200 signs.' })
  fileName!: string

  @Field(() => String, {
    description:
      'CSV (UTF-8, comma, semicolon or tab) or XLSX (first sheet) in base64, at most 2 MB and 500 rows. First line: Sản phẩm, Số lô, Số lượng and, if wanted, Hạn dùng, Ghi chú; or Product, Lot, Quantity, Expires on, Note.',
  })
  file!: string
}

@InputType()
class ApplyStockImportInput {
  @Field(() => UUID)
  importId!: string

  @Field(() => Boolean, { defaultValue: false, description: 'True: the good rows come in and the others do not. False: all or none.' })
  isPartial: boolean = false
}

const PreviewStockImportResult = createUnionType({
  name: 'PreviewStockImportResult',
  description: 'What each row would do, or why nothing can come in.',
  types: () => [StockImportType, SalesPointNotActive, IdempotencyKeyReused] as const,
})
const ApplyStockImportResult = createUnionType({
  name: 'ApplyStockImportResult',
  description: 'What each row did, or why nothing came in.',
  types: () => [StockImportType, StockImportHasProblems, StockFileAlreadyApplied, NothingToImport, SalesPointNotActive] as const,
})

@Resolver()
export class ImportStockResolver {
  constructor(private readonly importStock: ImportStock) {}

  @Directive(MANAGER)
  @Mutation(() => PreviewStockImportResult, {
    description: 'Reads a file and shows row by row what it would do; the shelf stays as it is. Open to managers of the point.',
  })
  async previewStockImport(@Arg('input', () => PreviewStockImportInput) input: PreviewStockImportInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.importStock.preview({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockImportType.from(outcome)
  }

  @Directive(MANAGER)
  @Mutation(() => ApplyStockImportResult, {
    description: 'Brings the rows of a preview onto the shelf; doing it again changes nothing. Open to managers of the point.',
  })
  async applyStockImport(@Arg('input', () => ApplyStockImportInput) input: ApplyStockImportInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.importStock.apply({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockImportType.from(outcome)
  }
}

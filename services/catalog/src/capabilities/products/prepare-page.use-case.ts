import { BadInput } from '@ocop/service-kit/graphql'
import type { ListSectors } from '../classification/list-sectors.use-case.ts'
import type { CheckProductCode } from '../product-codes/check-product-code.use-case.ts'
import type { ProductPage } from './product.entity.ts'
import { tidied, whyNotWritable } from './product-page.rules.ts'

/** What a producer sends: the page's fields, absent = as it was, and a GTIN (null = the platform's internal code). */
export type WrittenPage = {
  readonly [Field in keyof Omit<ProductPage, 'codeKind' | 'codeValue' | 'isPriceInvented'>]?: ProductPage[Field] | undefined
} & {
  readonly gtin?: string | null | undefined
}

/** Checks what was written and brings it into the form it is kept in; throws at the first field that will not do. */
export class PreparePage {
  constructor(
    private readonly listSectors: ListSectors,
    private readonly checkCode: CheckProductCode,
  ) {}

  async execute({ gtin, ...written }: WrittenPage): Promise<Partial<ProductPage>> {
    const page = tidied(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as Partial<ProductPage>)
    const problem = whyNotWritable(page)
    if (problem) throw new BadInput(problem.field, problem.message)
    await this.#checkSet(page)
    if (!gtin) return page
    const message = this.checkCode.execute(gtin)
    if (message) throw new BadInput('gtin', message)
    return { ...page, codeKind: 'GTIN', codeValue: gtin }
  }

  async #checkSet({ setNumber }: Partial<ProductPage>) {
    if (setNumber === undefined) return
    const [set] = await this.listSectors.sets([setNumber])
    if (!set) throw new BadInput('setNumber', 'A product set is 1 to 26.')
  }
}

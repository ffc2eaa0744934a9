import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { LotType } from '../lots/lot.type.ts'
import type { ExportLots } from './export-lots.use-case.ts'

@Resolver(() => LotType)
export class LotEpcisResolver {
  constructor(private readonly useCase: ExportLots) {}

  @FieldResolver(() => String, {
    description:
      'The lot’s story as an EPCIS 2.0 document (JSON-LD text, ISO/IEC 19987) for other systems: its first 1,000 events, corrected ones with their error declaration.',
  })
  async epcis(@Root() { id }: LotType, @Ctx() { loaders }: RequestContext): Promise<string> {
    return (await loaders.for<string, string>(this.useCase, ids => this.useCase.execute(ids)).load(id))!
  }
}

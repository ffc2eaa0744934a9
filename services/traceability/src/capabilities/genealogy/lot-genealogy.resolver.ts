import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { FindLots, LotView } from '../lots/find-lots.use-case.ts'
import { LotType } from '../lots/lot.type.ts'
import { RelatedLot } from './related-lot.type.ts'
import type { Relative, TraceLots } from './trace-lots.use-case.ts'

const DEPTH = { defaultValue: 5, description: 'How many steps to go, 1 to 10.' }

@Resolver(() => LotType)
export class LotGenealogyResolver {
  constructor(
    private readonly traceLots: TraceLots,
    private readonly findLots: FindLots,
  ) {}

  @FieldResolver(() => [RelatedLot], { description: 'The lots it was made from, nearest first, at most 200.' })
  ancestors(@Root() { id }: LotType, @Arg('depth', () => Int, DEPTH) depth: number, @Ctx() context: RequestContext): Promise<RelatedLot[]> {
    const loader = context.loaders.for<string, Relative[]>(`ancestors ${depth}`, ids => this.traceLots.back(ids, depth))
    return this.#relatives(loader.load(id), context)
  }

  @FieldResolver(() => [RelatedLot], { description: 'The lots made from it, nearest first, at most 200: those a recall of it concerns.' })
  descendants(
    @Root() { id }: LotType,
    @Arg('depth', () => Int, DEPTH) depth: number,
    @Ctx() context: RequestContext,
  ): Promise<RelatedLot[]> {
    const loader = context.loaders.for<string, Relative[]>(`descendants ${depth}`, ids => this.traceLots.forward(ids, depth))
    return this.#relatives(loader.load(id), context)
  }

  async #relatives(found: Promise<Relative[] | null>, { loaders }: RequestContext): Promise<RelatedLot[]> {
    const relatives = (await found) ?? []
    const loader = loaders.for<string, LotView>(this.findLots, ids => this.findLots.execute(ids))
    const lots = await Promise.all(relatives.map(({ lotId }) => loader.load(lotId)))
    return relatives.map(({ depth }, index) => Object.assign(new RelatedLot(), { depth, lot: LotType.from(lots[index]!) }))
  }
}

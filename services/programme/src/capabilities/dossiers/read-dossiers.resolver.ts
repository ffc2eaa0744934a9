import { BadInput, connectionFrom, decodeCursor, LocalDate, pageSize, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { DossierConnection, MyDossiersArguments, OfficeDossiersArguments } from './dossier-connection.type.ts'
import { DossierStepType } from './dossier-step.type.ts'
import { DossierType } from './dossier.type.ts'
import type { Dossier } from './find-dossiers.use-case.ts'
import type { DossierStep, ListDossiers } from './list-dossiers.use-case.ts'
import type { SeeDossiers } from './see-dossiers.use-case.ts'

const NO_FILTER = { statuses: null, kind: null, level: null, unitId: null, planYear: null, setNumber: null, dueBefore: null }
const isDay = (value: unknown) => value === null || (/^\d{4}-\d\d-\d\d$/.test(String(value)) && !Number.isNaN(Date.parse(String(value))))

@Resolver(() => DossierType)
export class ReadDossiersResolver {
  constructor(
    private readonly see: SeeDossiers,
    private readonly list: ListDossiers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:producer"], ["role:officer"], ["role:council-member"]])')
  @Query(() => DossierType, {
    description: 'One dossier. Open to its producer; once submitted to the offices in whose area it lies and the council that scores it.',
  })
  async dossier(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    return DossierType.from(await this.see.one(id, actor, 'see this dossier'))
  }

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => DossierConnection, {
    description: 'All dossiers of the producers the person acts for, the latest first. Open to producers.',
  })
  async myDossiers(
    @Args(() => MyDossiersArguments) { statuses = null, first, after }: MyDossiersArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const place = after ? (decodeCursor(after, ['moment', 'uuid']) as [string, string]) : undefined
    const dossiers = await this.list.mine(statuses, { first: pageSize(first), after: place }, actor)
    return connectionFrom(
      dossiers,
      { first, after },
      ({ createdAt, id }) => [createdAt.toISOString(), id],
      row => DossierType.from(row),
    )
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Query(() => DossierConnection, {
    description: 'The inbox of an office: dossiers that lie, or lay, in its areas, the most overdue first. Open to officers.',
  })
  async officeDossiers(
    @Args(() => OfficeDossiersArguments) { filter, first, after }: OfficeDossiersArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const place = after ? placeIn(after) : undefined
    const dossiers = await this.list.ofOffice({ ...NO_FILTER, ...filter }, { first: pageSize(first), after: place }, actor)
    return connectionFrom(
      dossiers,
      { first, after },
      ({ dueOn, id }) => [dueOn, id],
      row => DossierType.from(row),
    )
  }

  @FieldResolver(() => [DossierStepType], { description: 'All that happened to it, oldest first.' })
  async steps(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    return (await this.#steps(id, loaders)).map(step => DossierStepType.from(step))
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'Last day for what comes next. Null where nothing sets one.' })
  async dueOn(@Root() { id }: DossierType, @Ctx() { loaders }: RequestContext) {
    return (await this.#steps(id, loaders)).at(-1)?.dueOn ?? null
  }

  /** How the gateway gets a dossier by its key, as far as the person may see it. */
  async reference({ id }: { id: string }, { actor, loaders }: RequestContext) {
    const dossier = await loaders.for<string, Dossier>('dossiers seen', ids => this.see.byIds(ids, actor)).load(id)
    return dossier && DossierType.from(dossier)
  }

  async #steps(id: string, loaders: RequestContext['loaders']): Promise<DossierStep[]> {
    return (await loaders.for(this.list.stepsOf, this.list.stepsOf).load(id)) ?? []
  }
}

function placeIn(cursor: string): [string | null, string] {
  const place = decodeCursor(cursor, ['text', 'uuid'])
  if (!isDay(place[0])) throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  return place as [string | null, string]
}

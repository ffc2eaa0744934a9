import { ConnectionArguments, connectionFrom, decodeCursor, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { CouncilType } from '../councils/council.type.ts'
import { type Council, type FindCouncils, scores } from '../councils/find-councils.use-case.ts'
import { DossierType } from '../dossiers/dossier.type.ts'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import type { FindSessions, Seat, Session } from './find-sessions.use-case.ts'
import { SessionConnection, SessionType } from './session.type.ts'

@Resolver(() => SessionType)
export class ReadSessionsResolver {
  constructor(
    private readonly sessions: FindSessions,
    private readonly councils: FindCouncils,
    private readonly dossiersById: FindDossiers,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:council-member"]])')
  @Query(() => SessionConnection, {
    description: 'Sessions of the councils that name the person, the latest held first. Open to council members.',
  })
  async mySessions(@Args(() => ConnectionArguments) page: ConnectionArguments, @Ctx() { actor }: RequestContext) {
    const after = page.after ? (decodeCursor(page.after, ['moment', 'uuid']) as [string, string]) : undefined
    return connectionFrom(
      await this.sessions.mine({ first: page.first, after }, actor),
      page,
      session => [`${session.heldOn}T00:00:00Z`, session.id],
      session => SessionType.from(session),
    )
  }

  @Directive('@requiresScopes(scopes: [["role:council-member"], ["role:officer"]])')
  @Query(() => SessionType, { description: 'One session. Open to the council and to its office.' })
  async session(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    return SessionType.from(await this.sessions.one(id, actor))
  }

  @FieldResolver(() => CouncilType)
  async council(@Root() { row }: SessionType, @Ctx() context: RequestContext) {
    return CouncilType.from((await this.#councilOf(row, context))!)
  }

  @FieldResolver(() => [DossierType], { description: 'All that is graded in it, by receipt number; at most a few hundred.' })
  async dossiers(@Root() { id }: SessionType, @Ctx() context: RequestContext) {
    return this.#dossiersOf(id, context, () => true)
  }

  @FieldResolver(() => [DossierType], {
    description:
      'What the person has to score still: neither submitted nor declared a conflict for. Empty once the session is closed, and for those who do not score.',
  })
  async toScore(@Root() { id, status, row }: SessionType, @Ctx() context: RequestContext) {
    const { members = [] } = (await this.#councilOf(row, context)) ?? {}
    const isScorer = members.some(member => member.userId === context.actor.userId && scores(member))
    if (status === 'CLOSED' || !isScorer) return []
    return this.#dossiersOf(id, context, ({ hasSheet, hasConflict }) => !hasSheet && !hasConflict)
  }

  #councilOf({ councilId }: Session, { loaders }: RequestContext) {
    return loaders.for<string, Council>(this.councils.byIds, this.councils.byIds).load(councilId)
  }

  async #dossiersOf(sessionId: string, { actor, loaders }: RequestContext, wanted: (seat: Seat) => boolean) {
    const seatsOf = async (ids: readonly string[]) => {
      const seats = await this.sessions.seats(ids, actor.userId ?? '')
      return ids.map(id => seats.filter(seat => seat.sessionId === id))
    }
    const seats = (await loaders.for<string, Seat[]>(this.sessions.seats, seatsOf).load(sessionId)) ?? []
    const byId = loaders.for<string, Dossier>(this.dossiersById.byIds, this.dossiersById.byIds)
    const found = await Promise.all(seats.filter(wanted).map(seat => byId.load(seat.dossierId)))
    return found.flatMap(dossier => (dossier ? [DossierType.from(dossier)] : []))
  }
}

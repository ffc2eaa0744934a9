import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { EnterOffice } from '../councils/enter-office.use-case.ts'
import type { Council, FindCouncils } from '../councils/find-councils.use-case.ts'
import type { FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import type { MoveDossier } from '../dossiers/move-dossier.use-case.ts'
import { takeWords } from '../dossiers/take-words.use-case.ts'
import type { EnterSession } from './enter-session.use-case.ts'
import type { Session } from './session.entity.ts'
import { SessionRepository } from './session.repository.ts'
import { DossierElsewhere, SessionClosed } from './sessions.refusals.ts'

export { DossierElsewhere }

export interface OpenSessionCommand {
  readonly idempotencyKey: string
  readonly councilId: string
  readonly name: string
  readonly heldOn: string
  readonly dossierIds: readonly string[]
}

export interface Neighbours {
  readonly enter: EnterSession
  readonly office: EnterOffice
  readonly councils: FindCouncils
  readonly dossiers: FindDossiers
  readonly move: MoveDossier
}

const MOST_DOSSIERS = 500

/** Puts accepted dossiers before a council, all or none; a closed session sends back what it did not conclude. */
export class OpenSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey: key, ...command }: OpenSessionCommand, actor: Actor): Promise<Session | Refusal | IdempotencyKeyReused> {
    const userId = requireRole(actor, 'open a session', ['OFFICER'])
    const name = takeWords(command.name, 'name', 200)
    const dossierIds = distinct(command.dossierIds)
    return this.unitOfWork.once<Session, Refusal>(
      { scope: `openSession:${userId}`, key, content: command },
      async transaction => {
        const { councils, office } = this.neighbours
        const council = await councils.hold(command.councilId, transaction.manager)
        if (!council || !(await office.mayEnter(actor, council, transaction.manager))) throw new Forbidden('open a session')
        const { councilId, heldOn } = command
        const session: Session = {
          id: randomUUID(),
          councilId,
          name,
          heldOn,
          status: 'OPEN',
          openedAt: this.now(),
          closedAt: null,
          present: null,
        }
        await new SessionRepository(transaction.manager).insert(session)
        const refusal = await this.#put(dossierIds, { session, council, userId }, transaction)
        if (refusal) return refusal
        await transaction.audit.add({
          actorId: userId,
          action: 'openSession',
          subject: 'session',
          subjectId: session.id,
          after: { ...session, dossierIds },
        })
        return session
      },
      async (id, { manager }) => (await new SessionRepository(manager).findMany([id]))[0]!,
    )
  }

  add(sessionId: string, ids: readonly string[], actor: Actor): Promise<Session | Refusal> {
    const dossierIds = distinct(ids)
    return this.unitOfWork.run<Session | Refusal>(async transaction => {
      const held = await this.neighbours.enter.asOffice(sessionId, actor, 'change this session', transaction.manager)
      if (held.session.status === 'CLOSED') return new SessionClosed()
      const refusal = await this.#put(dossierIds, held, transaction)
      if (refusal) return refusal
      const { userId: actorId, session } = held
      await transaction.audit.add({
        actorId,
        action: 'addDossiersToSession',
        subject: 'session',
        subjectId: sessionId,
        after: { dossierIds },
      })
      return session
    })
  }

  async #put(
    dossierIds: readonly string[],
    { session, council, userId: actorId }: { session: Session; council: Council; userId: string },
    transaction: Transaction,
  ): Promise<Refusal | undefined> {
    const { dossiers, move } = this.neighbours
    const sessions = new SessionRepository(transaction.manager)
    for (const dossierId of dossierIds.toSorted()) {
      const dossier = await dossiers.one(dossierId, transaction.manager)
      const isHere = dossier?.level === council.level && (council.unitId === null || (await sessions.lies(dossierId, council.unitId)))
      if (!isHere) return new DossierElsewhere(dossierId)
      const moved = await move.execute({ dossierId, to: 'IN_SESSION', step: 'IN_SESSION', note: session.name, actorId }, transaction)
      if (moved instanceof Refusal) return moved
      await sessions.addDossier(session.id, dossierId)
    }
    return undefined
  }
}

function distinct(ids: readonly string[]): string[] {
  const distinct = [...new Set(ids)]
  if (distinct.length === 0 || distinct.length > MOST_DOSSIERS) throw new BadInput('dossierIds', `Name 1 to ${MOST_DOSSIERS} dossiers.`)
  return distinct
}

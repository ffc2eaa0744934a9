import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { type Actor, actsFor, hasRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { SeeDossiers } from '../dossiers/see-dossiers.use-case.ts'
import { COUNTRY, type EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { DocumentKind } from './document-kind.enum.ts'
import { EvaluationDocumentRepository } from './evaluation-document.repository.ts'

export interface Leave {
  readonly isPublic: boolean
  /** Gender, ethnicity and private papers: for the producer and the office that scores. */
  readonly isPrivateShown: boolean
}

const LEAVE: Leave = { isPublic: false, isPrivateShown: false }

/** Who may read which paper. Undefined: not this person, or there is no such paper; nobody learns which. */
export class AllowReading {
  readonly #evaluation: EvaluationDocumentRepository

  constructor(
    manager: EntityManager,
    private readonly dossiers: SeeDossiers,
    private readonly area: EnterArea,
    private readonly now: Clock,
  ) {
    this.#evaluation = new EvaluationDocumentRepository(manager)
  }

  execute(kind: DocumentKind, id: string, actor: Actor): Promise<Leave | undefined> {
    const ask = { DECISION: this.#decision, CERTIFICATE: this.#certificate, MINUTES: this.#minutes }
    return (kind in ask ? ask[kind as keyof typeof ask] : this.#dossier).call(this, id, actor)
  }

  async #dossier(id: string, actor: Actor): Promise<Leave | undefined> {
    const [dossier] = await this.dossiers.byIds([id], actor)
    if (!dossier) return undefined
    const isOwn = actsFor(actor, dossier.producerId, 'PRODUCER')
    return { ...LEAVE, isPrivateShown: isOwn || (await this.dossiers.scored([id], actor)).has(id) }
  }

  /** Officers of the area, and the producers in its list. */
  async #decision(id: string, actor: Actor): Promise<Leave | undefined> {
    if (!hasRole(actor, 'OFFICER', 'PRODUCER')) return undefined
    const decision = await this.#evaluation.decision(id)
    const own = subjectsOf(actor, 'PRODUCER')
    const isNamed = decision?.products.some(({ producerId }) => own.includes(producerId)) ?? false
    return decision && (isNamed || (await this.area.mayEnter(actor, decision.unitId ?? COUNTRY))) ? LEAVE : undefined
  }

  /** Everybody while the product has its page and the star was not taken back; then only the producer and the officers. */
  async #certificate(id: string, actor: Actor): Promise<Leave | undefined> {
    const recognition = await this.#evaluation.recognition(id)
    if (!recognition) return undefined
    const { isPublished, revokedOn, producerId, originUnitId } = recognition
    const isRevoked = revokedOn !== null && revokedOn <= vietnamDay(this.now())
    if (isPublished && !isRevoked) return { ...LEAVE, isPublic: true }
    return actsFor(actor, producerId, 'PRODUCER') || (await this.area.mayEnter(actor, originUnitId)) ? LEAVE : undefined
  }

  /** The council’s own people and the officers of its area. */
  async #minutes(id: string, actor: Actor): Promise<Leave | undefined> {
    if (!hasRole(actor, 'OFFICER', 'COUNCIL_MEMBER')) return undefined
    const session = await this.#evaluation.session(id)
    if (!session) return undefined
    const sits = hasRole(actor, 'COUNCIL_MEMBER') && session.members.some(({ userId }) => userId === actor.userId)
    return sits || (await this.area.mayEnter(actor, session.unitId ?? COUNTRY)) ? LEAVE : undefined
  }
}

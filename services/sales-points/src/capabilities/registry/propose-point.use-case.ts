import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindUnits } from '../areas/find-units.use-case.ts'
import type { ChecklistAnswer, UseChecklists } from '../checklists/use-checklists.use-case.ts'
import { checkWeek, type WantedOpening } from '../hours/set-hours.use-case.ts'
import type { RegisterSalesPoint, SalesPointRegistration } from '../places/register-sales-point.use-case.ts'
import type { SalesPointKind } from '../places/sales-point-kind.enum.ts'
import type { AnnounceSalesPoints } from './announce-sales-points.use-case.ts'
import { APPLICANTS } from './read-registry.use-case.ts'
import { type RegisteredPoint, RegistryRepository } from './registry.repository.ts'
import { placeOf, problemOfProposal } from './proposal.rules.ts'

export interface Proposal {
  readonly name: string
  readonly kind: SalesPointKind
  readonly address: string
  readonly unitId: string
  readonly phone: string | null
  readonly location: { readonly latitude: number; readonly longitude: number } | null
  readonly openingHours: readonly WantedOpening[]
  readonly floorArea: number | null
  readonly boothCount: number | null
  readonly staffCount: number | null
  readonly supplierCount: number | null
  readonly answers: readonly ChecklistAnswer[]
}

interface Applicant {
  readonly userId: string
  readonly organizationId: string
  /** The units the point stands in, old and new. */
  readonly areas: SalesPointRegistration['areas']
  readonly isDemo?: boolean
  readonly id?: string
}

interface Neighbours {
  readonly registerSalesPoint: RegisterSalesPoint
  readonly findUnits: FindUnits
  readonly useChecklists: UseChecklists
  readonly announceSalesPoints: AnnounceSalesPoints
}

const ACTION = 'propose a sales point for this organization'
const EVERYTHING = { areas: 'EVERYWHERE', organizationIds: [], pointIds: [] } as const

/** Somebody wants to open a point; its unit's office finds it in the register. */
export class ProposePoint {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey, organizationId, ...proposal }: Proposal & { readonly idempotencyKey: string; readonly organizationId: string },
    actor: Actor,
  ): Promise<RegisteredPoint | Refusal> {
    const userId = requireRole(actor, ACTION, APPLICANTS)
    const acts = actor.memberships.some(
      one => (APPLICANTS as readonly string[]).includes(one.role) && one.organizationId === organizationId,
    )
    if (!acts) throw new Forbidden(ACTION)
    return this.unitOfWork.once<RegisteredPoint, Refusal>(
      { scope: `proposeSalesPoint:${userId}`, key: idempotencyKey, content: { organizationId, ...proposal } },
      async transaction =>
        this.propose(transaction, proposal, { userId, organizationId, areas: await this.#areasOf(transaction, proposal.unitId) }),
      async (id, { manager }) => (await new RegistryRepository(manager).find(id, EVERYTHING))!,
    )
  }

  /** Writes it down, whoever asks was let in before. */
  async propose(transaction: Transaction, proposal: Proposal, applicant: Applicant): Promise<RegisteredPoint> {
    const { manager } = transaction
    const { registerSalesPoint, useChecklists, announceSalesPoints } = this.neighbours
    const at = this.now()
    const appliedOn = vietnamDay(at)
    const { id = randomUUID(), userId, organizationId } = applicant
    const { floorArea, boothCount, staffCount, supplierCount } = proposal
    await registerSalesPoint.execute(transaction, pointOf(proposal, { ...applicant, id }, appliedOn), userId)
    const checklist = await useChecklists.on(appliedOn, manager)
    const checklistVersion = checklist!.code
    const details = { floorArea, boothCount, staffCount, supplierCount }
    const registry = new RegistryRepository(manager)
    await registry.apply(id, { appliedOn, proposedBy: userId, organizationId, checklistVersion, ...details })
    await useChecklists.answer(manager, { salesPointId: id, version: checklistVersion }, proposal.answers, { by: userId, at })
    await announceSalesPoints.ofPoint(transaction, id)
    return (await registry.find(id, EVERYTHING))!
  }

  async #areasOf({ manager }: Transaction, unitId: string) {
    const { findUnits } = this.neighbours
    const day = vietnamDay(this.now())
    const unit = await findUnits.byId(manager, unitId)
    const isInForce = unit && unit.level !== 'PROVINCE' && unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day)
    if (!isInForce) throw new BadInput('unitId', 'A sales point stands in a commune (before July 2025: a district) that is in force.')
    return findUnits.around(manager, unitId)
  }
}

function pointOf(
  proposal: Proposal,
  { id, areas, isDemo = false }: Applicant & { readonly id: string },
  since: string,
): SalesPointRegistration {
  const problem = problemOfProposal(proposal)
  if (problem) throw new BadInput(problem.field, problem.message)
  const place = placeOf(proposal)
  const { latitude = null, longitude = null } = proposal.location ?? {}
  const { kind, unitId } = proposal
  const openingHours = checkWeek(proposal.openingHours)
  const slug = `${slugOf(place.name)}-${id.slice(0, 4)}`
  return { id, slug, ...place, kind, unitId, latitude, longitude, openingHours, areas, isDemo, status: 'PROPOSED', since }
}

import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import { type IdempotencyKeyReused, type UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Fair } from './fair.entity.ts'
import { type FairPlan, plannedFields, whatIsWrong, whyNotPlanned } from './fair-plan.rules.ts'
import { FairRepository } from './fair.repository.ts'
import type { FairEndsBeforeItStarts } from './planning.refusals.ts'

export interface CreateFairCommand extends FairPlan {
  readonly idempotencyKey: string
  readonly organizerId: string
  readonly organizerName?: string | null
}

export class CreateFair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(command: CreateFairCommand, actor: Actor): Promise<Fair | FairEndsBeforeItStarts | IdempotencyKeyReused> {
    const userId = requireRole(actor, 'create fairs for this organizer', ['ORGANIZER'], command.organizerId)
    const wrong = whatIsWrong(command)
    if (wrong) throw new BadInput(wrong.field, wrong.demand)
    const now = this.now()
    const { idempotencyKey: key, ...content } = command
    return this.unitOfWork.once<Fair, FairEndsBeforeItStarts>(
      { scope: `createFair:${userId}`, key, content },
      async ({ manager, audit }) => {
        const refusal = whyNotPlanned(command)
        if (refusal) return refusal
        const fairs = new FairRepository(manager, now)
        const fair = await fairs.insert(aDraft(command, await this.#organizerName(command, fairs), now))
        await audit.add({ actorId: userId, action: 'createFair', subject: 'fair', subjectId: fair.id, after: fair })
        return fair
      },
      async (id, { manager }) => (await new FairRepository(manager, now).findMany([id]))[0]!,
    )
  }

  async #organizerName({ organizerId, organizerName }: CreateFairCommand, fairs: FairRepository): Promise<string> {
    const name = organizerName?.trim() || (await fairs.findOrganizerName(organizerId))
    if (!name || name.length > 200)
      throw new BadInput('organizerName', 'Name the organizing body for its first fair, in at most 200 characters.')
    return name
  }
}

const aDraft = (command: CreateFairCommand, organizerName: string, now: Date): Fair => ({
  ...plannedFields(command),
  id: randomUUID(),
  slug: '',
  status: 'DRAFT',
  organizerId: command.organizerId,
  organizerName,
  acceptedCount: 0,
  applicationsCloseAt: null,
  announcedAt: null,
  cancelReason: null,
  isDemo: false,
  version: 1,
  createdAt: now,
})

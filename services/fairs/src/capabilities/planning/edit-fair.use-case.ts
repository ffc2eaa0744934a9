import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { Fair } from './fair.entity.ts'
import { isOver } from './fair-life.rules.ts'
import { type FairPlan, plannedFields, whatIsWrong, whyNotReplanned } from './fair-plan.rules.ts'
import { FairRepository } from './fair.repository.ts'
import { FairChangedMeanwhile, FairNotReady } from './planning.refusals.ts'

export interface EditFairCommand extends FairPlan {
  readonly fairId: string
  /** The version the editor has read. */
  readonly version: number
}

export class EditFair {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(command: EditFairCommand, actor: Actor): Promise<Fair | Refusal> {
    const userId = requireRole(actor, 'edit fairs', ['ORGANIZER'])
    const wrong = whatIsWrong(command)
    if (wrong) throw new BadInput(wrong.field, wrong.demand)
    const now = this.now()
    return this.unitOfWork.run<Fair | Refusal>(async ({ manager, audit }) => {
      const fairs = new FairRepository(manager, now)
      const fair = await fairs.lock(command.fairId)
      if (!fair || !actsFor(actor, fair.organizerId, 'ORGANIZER')) throw new Forbidden('edit this fair')
      const refusal = whyNotEdited(fair, command, now)
      if (refusal) return refusal
      const edited = { ...fair, ...plannedFields(command), version: fair.version + 1 }
      await fairs.save(edited)
      await audit.add({ actorId: userId, action: 'editFair', subject: 'fair', subjectId: fair.id, before: fair, after: edited })
      return edited
    })
  }
}

function whyNotEdited(fair: Fair, command: EditFairCommand, now: Date): Refusal | undefined {
  if (fair.version !== command.version) return new FairChangedMeanwhile(fair.version)
  if (isOver(fair.status)) return new FairNotReady(fair.status, fair.boothCount)
  return whyNotReplanned(fair, command, now)
}

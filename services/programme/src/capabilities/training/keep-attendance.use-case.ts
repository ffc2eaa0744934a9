import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, decodeCursor, Forbidden, pageSize } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import { type AttendanceSheet, AttendanceSheetRepository } from './attendance-sheet.repository.ts'
import { type Attendance, AttendanceRepository, type Untrained } from './attendance.repository.ts'

export type { AttendanceSheet, TrainedPerson } from './attendance-sheet.repository.ts'
export type { Untrained } from './attendance.repository.ts'

export interface AttendanceCommand {
  readonly sessionId: string
  /** Who took part to the end. */
  readonly officerIds: readonly string[]
  readonly producerIds: readonly string[]
  /** Officers or producers who left early. */
  readonly incompleteIds: readonly string[]
}

export interface UntrainedQuestion {
  readonly unitId: string
  readonly year: number
  readonly first: number
  readonly after?: string | null | undefined
}

const MOST_PEOPLE = 500

/** Who took part in a session, and who is still to be trained. */
export class KeepAttendance {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly manager: EntityManager,
    private readonly area: EnterArea,
  ) {}

  /** Makes this the whole attendance; asking twice is asking once. Answers how many people took part. */
  async record(command: AttendanceCommand, actor: Actor): Promise<number> {
    const people = peopleOf(command)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const attendances = new AttendanceRepository(manager)
      const unitId = await attendances.lockSession(command.sessionId)
      if (!unitId) throw new Forbidden('keep records here')
      const actorId = await this.area.require(actor, unitId, 'keep records here')
      const strangers = await attendances.strangers(command.officerIds, command.producerIds)
      if (strangers.officers > 0) throw new BadInput('officerIds', 'Some are no officers we know.')
      if (strangers.producers > 0) throw new BadInput('producerIds', 'Some are no producers we know.')
      const before = await attendances.ofSession(command.sessionId)
      await attendances.replace(command.sessionId, people)
      await audit.add({
        actorId,
        action: 'recordAttendance',
        subject: 'training_session',
        subjectId: command.sessionId,
        before,
        after: people,
      })
      return people.length
    })
  }

  /** Throws `Forbidden` where there is no such session, or none for this person. */
  async sheet(sessionId: string, actor: Actor): Promise<AttendanceSheet> {
    const sheet = await new AttendanceSheetRepository(this.manager).find(sessionId)
    if (!sheet) throw new Forbidden('read records here')
    await this.area.require(actor, sheet.unitId, 'read records here')
    return sheet
  }

  /** By name, one more than asked for. */
  async untrained(who: 'officers' | 'producers', { unitId, year, first, after }: UntrainedQuestion, actor: Actor): Promise<Untrained[]> {
    await this.area.require(actor, unitId, 'read records here')
    const page = { first: pageSize(first), after: after ? decodeCursor(after, ['text', 'uuid']) : [] }
    const attendances = new AttendanceRepository(this.manager)
    return who === 'officers' ? attendances.untrainedOfficers(unitId, year, page) : attendances.untrainedProducers(unitId, year, page)
  }
}

function peopleOf({ officerIds, producerIds, incompleteIds }: AttendanceCommand): Attendance[] {
  if (officerIds.length + producerIds.length > MOST_PEOPLE) throw new BadInput('officerIds', `At most ${MOST_PEOPLE} people.`)
  const isCompleted = (id: string) => !incompleteIds.includes(id)
  return [
    ...[...new Set(officerIds)].map(id => ({ officerId: id, producerId: null, isCompleted: isCompleted(id) })),
    ...[...new Set(producerIds)].map(id => ({ officerId: null, producerId: id, isCompleted: isCompleted(id) })),
  ]
}

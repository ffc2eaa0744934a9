import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { takeWords, takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { Council, CouncilMember } from './council.entity.ts'
import { whatIsWrong } from './council-plan.rules.ts'
import { CouncilRepository } from './council.repository.ts'
import { CouncilAlreadySetUp, CouncilHasScored } from './councils.refusals.ts'
import type { EnterOffice } from './enter-office.use-case.ts'

export interface CouncilWords extends Pick<Council, 'name' | 'agreement' | 'divergencePercent' | 'quorum'> {
  readonly members: readonly (Omit<CouncilMember, 'position'> & { readonly position?: string | null | undefined })[]
}

export interface SetUpCouncilCommand extends CouncilWords, Pick<Council, 'decisionNumber' | 'decidedOn'> {
  readonly idempotencyKey: string
  readonly level: OfficeLevel
  readonly unitId?: string | null | undefined
}

/** Sets councils up by an authority’s decision, and mends them until they score. */
export class SetUpCouncil {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly office: EnterOffice,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey: key, ...command }: SetUpCouncilCommand, actor: Actor) {
    const { level, unitId = null } = command
    const userId = await this.office.require(actor, { level, unitId }, 'set up this council')
    const council: Council = {
      ...this.#written(command, command.decidedOn),
      id: randomUUID(),
      level: level as Council['level'],
      unitId,
      decisionNumber: takeWords(command.decisionNumber, 'decisionNumber', 100),
      decidedOn: command.decidedOn,
      createdAt: this.now(),
    }
    return this.unitOfWork.once<Council, CouncilAlreadySetUp>(
      { scope: `setUpCouncil:${userId}`, key, content: command },
      async ({ manager, audit }) => {
        if (!(await new CouncilRepository(manager).insert(council))) return new CouncilAlreadySetUp()
        await audit.add({ actorId: userId, action: 'setUpCouncil', subject: 'council', subjectId: council.id, after: council })
        return council
      },
      async (id, { manager }) => (await new CouncilRepository(manager).findMany([id]))[0]!,
    )
  }

  /** Members, name and rules anew; the decision stays. */
  async edit(councilId: string, words: CouncilWords, actor: Actor): Promise<Council | CouncilHasScored> {
    return this.unitOfWork.run<Council | CouncilHasScored>(async ({ manager, audit }) => {
      const councils = new CouncilRepository(manager)
      const before = await councils.lock(councilId, 'FOR UPDATE')
      const office = before ?? { level: 'CENTRE', unitId: null }
      const actorId = await this.office.require(actor, office, 'change this council', manager)
      if (!before) throw new BadInput('councilId', 'There is no such council.')
      if (await councils.hasScored(councilId)) return new CouncilHasScored()
      const after = { ...before, ...this.#written(words, before.decidedOn) }
      await councils.change(after)
      await audit.add({ actorId, action: 'editCouncil', subject: 'council', subjectId: councilId, before, after })
      return after
    })
  }

  #written({ name, members, agreement, divergencePercent, quorum }: CouncilWords, decidedOn: string) {
    const written = {
      name: takeWords(name, 'name', 200),
      members: members.map((member, place) => memberOf(member, place)),
      agreement,
      divergencePercent,
      quorum,
    }
    const wrong = whatIsWrong({ ...written, decidedOn }, vietnamDay(this.now()))
    if (wrong) throw new BadInput(wrong.field, wrong.demand)
    return written
  }
}

const memberOf = ({ userId, name, position, role }: CouncilWords['members'][number], place: number): CouncilMember => ({
  userId: takeWords(userId, `members.${place}.userId`, 100),
  name: takeWords(name, `members.${place}.name`, 200),
  position: takeWordsOrNone(position, `members.${place}.position`, 200),
  role,
})

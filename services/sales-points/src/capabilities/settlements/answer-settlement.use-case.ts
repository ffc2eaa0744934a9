import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { enterSettlement, whyNot } from './enter-settlement.use-case.ts'
import { SettlementLinesRepository } from './settlement-lines.repository.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { SettlementChanged } from './settlements.refusals.ts'

export const LONGEST_REASON = 1000
const MOST_LINES = 100

interface Answer {
  readonly settlementId: string
  /** The version the producer has read. */
  readonly version: number
}

/** What the producer says to a statement: yes, or what is wrong with it. Saying yes again changes nothing. */
export class AnswerSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  accept({ settlementId, version }: Answer, actor: Actor): Promise<Settlement | Refusal> {
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const entering = { settlementId, actor, side: 'PRODUCER', action: 'accept this statement' } as const
      const { settlement, userId } = await enterSettlement(manager, entering)
      if (settlement.state === 'ACCEPTED' && settlement.version === version) return settlement
      const refusal = whyNot(settlement, 'ACCEPT', 'PRODUCER') ?? whyOutdated(settlement, version)
      if (refusal) return refusal
      const settlements = new SettlementRepository(manager)
      await settlements.setState(settlementId, 'ACCEPTED')
      await settlements.addStep(settlementId, { what: 'ACCEPTED', side: 'PRODUCER', byId: userId, at: this.now() })
      const after = { version, due: settlement.due }
      await audit.add({ actorId: userId, action: 'acceptSettlement', subject: 'Settlement', subjectId: settlementId, after })
      return settlements.get(settlementId)
    })
  }

  dispute(asked: Answer & { reason: string; positions: readonly number[] }, actor: Actor): Promise<Settlement | Refusal> {
    const { settlementId, version } = asked
    const reason = asked.reason.trim()
    const positions = [...new Set(asked.positions)].toSorted((a, b) => a - b)
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say what is wrong, in 1 to ${LONGEST_REASON} signs.`)
    if (positions.length > MOST_LINES) throw new BadInput('positions', `Name at most ${MOST_LINES} lines.`)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const entering = { settlementId, actor, side: 'PRODUCER', action: 'dispute this statement' } as const
      const { settlement, userId } = await enterSettlement(manager, entering)
      const refusal = whyNot(settlement, 'DISPUTE', 'PRODUCER') ?? whyOutdated(settlement, version)
      if (refusal) return refusal
      const lines = await new SettlementLinesRepository(manager).count(settlementId)
      if (positions.some(position => position < 1 || position > lines)) throw new BadInput('positions', 'The statement has no such line.')
      const settlements = new SettlementRepository(manager)
      await settlements.setState(settlementId, 'DISPUTED')
      await settlements.addStep(settlementId, { what: 'DISPUTED', side: 'PRODUCER', byId: userId, reason, positions, at: this.now() })
      const after = { version, reason, positions }
      await audit.add({ actorId: userId, action: 'disputeSettlement', subject: 'Settlement', subjectId: settlementId, after })
      return settlements.get(settlementId)
    })
  }
}

const whyOutdated = (settlement: Settlement, version: number): SettlementChanged | undefined =>
  settlement.version === version ? undefined : new SettlementChanged(settlement.version)

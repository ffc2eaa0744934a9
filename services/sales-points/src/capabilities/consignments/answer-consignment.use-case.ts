import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { ConsignmentAction, ContractSide } from './consignment.enum.ts'
import { type Consignment, ConsignmentRepository } from './consignment.repository.ts'
import { consignmentActions, dayAfter, LONGEST_NOTE } from './consignment.rules.ts'
import { ConsignmentNotInState, ConsignmentOverlaps, NoticeTooShort } from './consignments.refusals.ts'
import { enterConsignment } from './enter-consignment.use-case.ts'

const STATES = { ACCEPT: 'ACCEPTED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' } as const
type Answer = keyof typeof STATES

/** Yes, no, never mind, and enough: what the two sides say to an agreement. Saying the same again changes nothing. */
export class AnswerConsignment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute({ agreementId, answer }: { agreementId: string; answer: Answer }, actor: Actor): Promise<Consignment | Refusal> {
    return this.unitOfWork.run(async transaction => {
      const { agreement, sides, userId } = await enterConsignment(transaction.manager, {
        agreementId,
        actor,
        action: 'answer this agreement',
      })
      if (agreement.state === STATES[answer]) return agreement
      return this.#whyNot(agreement, answer, sides) ?? this.answer(transaction, agreement, answer, userId)
    })
  }

  /** Answers a locked agreement, whoever asks was let in before. What was running until then ends the day before the new one begins. */
  async answer({ manager, audit }: Transaction, agreement: Consignment, answer: Answer, userId: string): Promise<Consignment | Refusal> {
    const agreements = new ConsignmentRepository(manager)
    const today = vietnamDay(this.now())
    const validFrom = answer === 'ACCEPT' && agreement.validFrom < today ? today : agreement.validFrom
    if (answer === 'ACCEPT') {
      const others = await agreements.ofPair(agreement)
      const running = others.filter(({ endsOn, validTo }) => (endsOn ?? validTo ?? validFrom) >= validFrom)
      const later = running.find(other => other.validFrom >= validFrom || other.state === 'TERMINATED')
      if (later) return new ConsignmentOverlaps(later.validFrom)
      const dayBefore = dayAfter(validFrom, -1)
      // what was agreed for a time that is over by then has ended with it
      for (const { id, validTo } of others.filter(({ state }) => state === 'ACCEPTED')) {
        const endsOn = validTo !== null && validTo < dayBefore ? validTo : dayBefore
        await agreements.end(id, { endsOn, side: agreement.proposedSide, reason: null })
      }
    }
    await agreements.answer(agreement.id, STATES[answer], { by: userId, at: this.now(), validFrom })
    await audit.add({
      actorId: userId,
      action: 'answerConsignment',
      subject: 'ConsignmentAgreement',
      subjectId: agreement.id,
      before: { state: agreement.state },
      after: { state: STATES[answer], validFrom },
    })
    return agreements.get(agreement.id)
  }

  terminate(asked: { agreementId: string; endsOn: string; reason: string }, actor: Actor): Promise<Consignment | Refusal> {
    const { agreementId, endsOn } = asked
    const reason = asked.reason.trim()
    if (reason === '' || reason.length > LONGEST_NOTE) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_NOTE} signs.`)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const { agreement, sides, userId } = await enterConsignment(manager, { agreementId, actor, action: 'end this agreement' })
      if (agreement.state === 'TERMINATED' && agreement.endsOn === endsOn) return agreement
      const refusal = this.#whyNot(agreement, 'TERMINATE', sides) ?? this.#whyTooEarly(agreement, endsOn)
      if (refusal) return refusal
      const agreements = new ConsignmentRepository(manager)
      await agreements.end(agreementId, { endsOn, side: sides[0]!, reason })
      await audit.add({
        actorId: userId,
        action: 'terminateConsignment',
        subject: 'ConsignmentAgreement',
        subjectId: agreementId,
        after: { endsOn, reason },
      })
      return agreements.get(agreementId)
    })
  }

  #whyTooEarly({ noticeDays, validFrom }: Consignment, endsOn: string): NoticeTooShort | undefined {
    const noticed = dayAfter(vietnamDay(this.now()), noticeDays)
    const earliest = noticed < validFrom ? validFrom : noticed
    return endsOn < earliest ? new NoticeTooShort(earliest) : undefined
  }

  #whyNot(agreement: Consignment, action: ConsignmentAction, sides: readonly ContractSide[]): ConsignmentNotInState | undefined {
    const possible = consignmentActions(agreement, sides, vietnamDay(this.now()))
    return possible.includes(action) ? undefined : new ConsignmentNotInState(agreement.state)
  }
}

import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Conclusion } from './conclusion.entity.ts'
import { ConclusionType } from './conclusion.type.ts'

@ObjectType({ implements: Refusal, description: 'The dossier was concluded in this session before.' })
export class AlreadyConcluded extends Refusal {
  @Field(() => ConclusionType, { description: 'What was concluded.' })
  readonly conclusion: ConclusionType

  constructor(conclusion: Conclusion) {
    super('This dossier is concluded.')
    this.conclusion = ConclusionType.from(conclusion)
  }
}

@ObjectType({ implements: Refusal, description: 'Too few members have scored the dossier.' })
export class QuorumNotReached extends Refusal {
  @Field(() => Int, { description: 'Sheets there are.' })
  readonly sheets: number

  @Field(() => Int, { description: 'Sheets needed.' })
  readonly quorum: number

  constructor(sheets: number, quorum: number) {
    super(`${sheets} of ${quorum} sheets are there.`)
    this.sheets = sheets
    this.quorum = quorum
  }
}

@ObjectType({ implements: Refusal, description: 'Members differ, and the chair has not said what holds, or why.' })
export class ConclusionIncomplete extends Refusal {
  @Field(() => [String], { description: 'Criteria on which members differ and the chair has to conclude.' })
  readonly undecided: readonly string[]

  @Field(() => [String], { description: 'Criteria that need a reason: members differ too much, or nobody gave what is concluded.' })
  readonly unexplained: readonly string[]

  @Field(() => Boolean, {
    description: 'Whether a member found the dossier out of the running, and the chair has not said what became of it.',
  })
  readonly isFindingOpen: boolean

  constructor({ undecided, unexplained, isFindingOpen }: Pick<ConclusionIncomplete, 'undecided' | 'unexplained' | 'isFindingOpen'>) {
    super('Members differ: say what holds, and why.')
    this.undecided = undecided
    this.unexplained = unexplained
    this.isFindingOpen = isFindingOpen
  }
}

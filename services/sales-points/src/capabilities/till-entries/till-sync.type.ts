import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { createUnionType, Directive, Field, ObjectType } from 'type-graphql'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import { NumberGapType, TillType } from '../tills/till.type.ts'
import type { TillSync } from './sync-till.use-case.ts'
import type { TakenEntry } from './take-till-entry.use-case.ts'
import { TillEntryBroken, TillNumberReused, TillSignatureInvalid } from './till-entries.refusals.ts'
import { TillEntryType } from './till-entry.type.ts'

@ObjectType('TillEntryTaken', {
  description: 'The entry is with the service: booked, with what did not fit, or waiting for a manager. The device may forget it.',
})
class TillEntryTakenType {
  @Field(() => TillEntryType)
  entry!: TillEntryType

  @Field(() => Boolean, { description: 'It had come before: this is what was answered then, and nothing was done twice.' })
  isRepeat!: boolean

  static from({ entry, isRepeat }: TakenEntry): TillEntryTakenType {
    return Object.assign(new TillEntryTakenType(), { entry: TillEntryType.from(entry), isRepeat })
  }
}

const TillEntryOutcome = createUnionType({
  name: 'TillEntryOutcome',
  description: 'What became of one entry, or why it was not taken: the device keeps it then and shows it.',
  types: () => [TillEntryTakenType, TillSignatureInvalid, TillNumberReused, TillEntryBroken, ProductNotKnown] as const,
})

@ObjectType('TillEntryResult', { description: 'What became of one entry that was sent.' })
class TillEntryResultType {
  @Field(() => UUID, { description: 'The entry’s id, as sent.' })
  entryId!: string

  @Field(() => TillEntryOutcome)
  outcome!: typeof TillEntryOutcome
}

@ObjectType('TillSync', { description: 'The truth, for a till that has been alone.' })
export class TillSyncType {
  @Field(() => TillType, { description: 'The till as it stands now: a revoked one learns it here.' })
  till!: TillType

  @Directive('@listSize(assumedSize: 100)')
  @Field(() => [TillEntryResultType], { description: 'One for each entry that was sent, by number.' })
  results!: TillEntryResultType[]

  @Field(() => DateTimeISO, { description: 'The clock of the service.' })
  serverTime!: Date

  @Field(() => String, { description: 'Version of the snapshot now: when the device holds another, it should ask for it.' })
  snapshotVersion!: string

  @Field(() => [NumberGapType], { description: 'Numbers below the last one that have not come; they may still. At most 100 stretches.' })
  missingNumbers!: NumberGapType[]

  static from({ till, results, journal, ...sync }: TillSync): TillSyncType {
    return Object.assign(new TillSyncType(), {
      ...sync,
      till: TillType.from(till),
      missingNumbers: [...journal.gaps],
      results: results.map(({ entryId, outcome }) => ({
        entryId,
        outcome: outcome instanceof Refusal ? outcome : TillEntryTakenType.from(outcome),
      })),
    })
  }
}

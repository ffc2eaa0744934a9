import { ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import { factsOf } from './recognition-facts.rules.ts'

/** Sees to it that one star of a product stands at a time: the later takes the place of the earlier, whichever was heard of first. */
export class ReplaceRecognitions {
  constructor(private readonly now: Clock) {}

  /** Before anything is added to a product’s history. */
  async hold(productId: string, { manager }: Pick<Transaction, 'manager'>): Promise<void> {
    await new RecognitionRepository(manager).lockHistory(productId)
  }

  /** After it; answers the added one as it stands now, which a later one may have replaced already. */
  async execute(added: Recognition, { manager, outbox, audit }: Transaction): Promise<Recognition> {
    const ended = await new RecognitionRepository(manager).replace(added.productId, this.now())
    for (const row of ended) {
      await audit.add({ actorId: 'system', action: 'replaceRecognition', subject: 'recognition', subjectId: row.id, after: row })
      if (row.id !== added.id)
        await outbox.add(ProgrammeRecognitionLapsedV1, row.productId, { ...factsOf(row), reason: 'REVOKED', on: row.revokedOn! })
    }
    return ended.find(({ id }) => id === added.id) ?? added
  }
}

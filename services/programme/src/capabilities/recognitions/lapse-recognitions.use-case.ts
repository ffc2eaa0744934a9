import { ProgrammeRecognitionLapsedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { RecognitionRepository } from './recognition.repository.ts'
import { factsOf } from './recognition-facts.rules.ts'

const AT_ONCE = 200

/** Tells everybody once that a star’s time has run out. */
export class LapseRecognitions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many were announced. */
  async execute(): Promise<number> {
    let announced = 0
    let batch: number
    do {
      batch = await this.#lapseSome()
      announced += batch
    } while (batch === AT_ONCE)
    return announced
  }

  #lapseSome(): Promise<number> {
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const lapsed = await new RecognitionRepository(manager).claimLapsed(vietnamDay(this.now()), this.now(), AT_ONCE)
      for (const { reason, on, ...row } of lapsed) {
        await outbox.add(ProgrammeRecognitionLapsedV1, row.productId, { ...factsOf(row), reason, on })
      }
      return lapsed.length
    })
  }
}

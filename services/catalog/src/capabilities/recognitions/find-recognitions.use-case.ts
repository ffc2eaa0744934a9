import { recognitionStatusOn, validRecognitionOn } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import type { RecognitionStatus } from './recognition-status.enum.ts'

export interface JudgedRecognition extends Recognition {
  readonly status: RecognitionStatus
  /** The one whose star counts today. */
  readonly counts: boolean
}

/** Star histories, judged by the clock at the moment of reading. */
export class FindRecognitions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly now: Clock,
  ) {}

  ofProducts = async (productIds: readonly string[]): Promise<JudgedRecognition[][]> => {
    const today = vietnamDay(this.now())
    const rows = await new RecognitionRepository(this.dataSource.manager).ofProducts(productIds)
    return groupedBy(productIds, rows, row => row.productId).map(history => {
      const valid = validRecognitionOn(today, history)
      return history.map(row => ({ ...row, status: recognitionStatusOn(today, row), counts: row === valid }))
    })
  }
}

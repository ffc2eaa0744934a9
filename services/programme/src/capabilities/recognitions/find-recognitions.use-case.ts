import { recognitionStatusOn, validRecognitionOn } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { groupedBy, inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Recognition } from './recognition.entity.ts'
import { RecognitionRepository } from './recognition.repository.ts'
import type { RecognitionStatus } from './recognition-status.enum.ts'

export type { Recognition }

export interface JudgedRecognition extends Recognition {
  readonly status: RecognitionStatus
  /** The one whose star counts today. */
  readonly counts: boolean
}

/** Star histories, judged by the clock at the moment of reading. */
export class FindRecognitions {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  /** Newest first. */
  ofProducts = async (productIds: readonly string[], manager = this.manager): Promise<JudgedRecognition[][]> => {
    const today = vietnamDay(this.now())
    const rows = await new RecognitionRepository(manager).ofProducts(productIds)
    return groupedBy(productIds, rows, row => row.productId).map(history => {
      const valid = validRecognitionOn(today, history)
      return history.map(row => ({ ...row, status: recognitionStatusOn(today, row), counts: row === valid }))
    })
  }

  byIds = async (ids: readonly string[]): Promise<(JudgedRecognition | null)[]> => {
    const rows = await new RecognitionRepository(this.manager).byIds(ids)
    return inOrderOf(ids, await this.#judged(rows), row => row.id)
  }

  /** The one a dossier led to; null while it led to none. */
  ofDossiers = async (dossierIds: readonly string[], manager = this.manager): Promise<(JudgedRecognition | null)[]> => {
    const rows = await new RecognitionRepository(manager).ofDossiers(dossierIds)
    return inOrderOf(dossierIds, (await this.#judged(rows, manager)).toReversed(), row => row.dossierId!)
  }

  async #judged(rows: readonly Recognition[], manager = this.manager): Promise<JudgedRecognition[]> {
    const histories = await this.ofProducts([...new Set(rows.map(row => row.productId))], manager)
    const ids = new Set(rows.map(row => row.id))
    return histories.flat().filter(row => ids.has(row.id))
  }
}

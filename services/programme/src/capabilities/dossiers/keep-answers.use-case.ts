import type { EntityManager } from 'typeorm'
import { DossierAnswerRepository, type KeptAnswer } from './dossier-answer.repository.ts'

/** Writes answers down. Whoever asks has locked the dossier and checked them against its scoring table. */
export class KeepAnswers {
  async execute(answers: readonly KeptAnswer[], manager: EntityManager): Promise<void> {
    if (answers.length > 0) await new DossierAnswerRepository(manager).keep(answers)
  }

  async forget(dossierId: string, criterionCodes: readonly string[], manager: EntityManager): Promise<void> {
    if (criterionCodes.length > 0) await new DossierAnswerRepository(manager).forget(dossierId, criterionCodes)
  }
}

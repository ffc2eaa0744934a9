import { groupedBy } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { DossierAnswerRepository, type KeptAnswer } from './dossier-answer.repository.ts'

export type { KeptAnswer }

/** By criterion: the chosen option, or points where only the total of a part is known. */
export type Answers = ReadonlyMap<string, { readonly optionIndex?: number; readonly points?: number }>

export const answersIn = (kept: readonly KeptAnswer[]): Answers =>
  new Map(kept.map(({ criterionCode, optionIndex, points }) => [criterionCode, optionIndex === null ? { points } : { optionIndex }]))

/** The producer's own scores. Whoever asks has made sure that the person may see the dossier. */
export class ReadAnswers {
  constructor(private readonly manager: EntityManager) {}

  async of(dossierId: string, manager = this.manager): Promise<Answers> {
    return answersIn(await new DossierAnswerRepository(manager).ofDossiers([dossierId]))
  }

  /** With points and notes. */
  kept(dossierId: string, manager: EntityManager): Promise<KeptAnswer[]> {
    return new DossierAnswerRepository(manager).ofDossiers([dossierId])
  }

  /** With points and notes, in the order of the ids. */
  ofMany = async (ids: readonly string[]): Promise<KeptAnswer[][]> =>
    groupedBy(ids, await new DossierAnswerRepository(this.manager).ofDossiers(ids), ({ dossierId }) => dossierId)
}

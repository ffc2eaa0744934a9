import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { KeepAnswers } from '../dossiers/keep-answers.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import { DossierNotReady, type WriteDossier } from '../dossiers/write-dossier.use-case.ts'
import type { Grade } from '../grading/grade.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import type { FindTable } from './find-table.use-case.ts'
import { AnswersNotInTable } from './self-assessment.refusals.ts'

export interface GivenAnswer {
  readonly criterionCode: string
  /** Neither option nor points: the answer is taken back. */
  readonly optionIndex?: number | null
  readonly points?: number | null
  readonly note?: string | null
}

const MOST_ANSWERS = 200

/** Writes the producer’s own scores down, over what was there: saying it twice is saying it once. */
export class AnswerCriteria {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly dossier: { readonly write: WriteDossier; readonly keep: KeepAnswers },
    private readonly tables: FindTable,
    private readonly grade: Grade,
  ) {}

  one(dossierId: string, answer: GivenAnswer, actor: Actor) {
    return this.#keep(dossierId, [checked(answer, 'answer')], actor)
  }

  /** All of them or none. */
  many(dossierId: string, given: readonly GivenAnswer[], actor: Actor) {
    if (given.length < 1 || given.length > MOST_ANSWERS) throw new BadInput('answers', `Give 1 to ${MOST_ANSWERS} answers at a time.`)
    if (new Set(given.map(({ criterionCode }) => criterionCode)).size < given.length) {
      throw new BadInput('answers', 'Answer each criterion once.')
    }
    return this.#keep(
      dossierId,
      given.map((answer, place) => checked(answer, `answers.${place}`)),
      actor,
    )
  }

  #keep(dossierId: string, answers: readonly Answer[], actor: Actor): Promise<Dossier | DossierNotReady | AnswersNotInTable> {
    return this.unitOfWork.run<Dossier | DossierNotReady | AnswersNotInTable>(async ({ manager, audit }) => {
      const dossier = await this.dossier.write.own(dossierId, actor, manager)
      if (dossier instanceof DossierNotReady) return dossier
      const table = await this.#table(dossier, manager)
      const faults = this.#faultsIn(table, answers)
      if (faults.length > 0) return new AnswersNotInTable(faults)
      const given = answers.filter(isGiven)
      const { points } = this.grade.score(table, mapOf(given))
      await this.dossier.keep.execute(
        given.map(({ criterionCode, optionIndex, note }) => ({
          dossierId,
          criterionCode,
          optionIndex,
          note,
          points: points.get(criterionCode) ?? 0,
        })),
        manager,
      )
      const takenBack = answers.filter(answer => !isGiven(answer)).map(({ criterionCode }) => criterionCode)
      await this.dossier.keep.forget(dossierId, takenBack, manager)
      await audit.add({ actorId: actor.userId, action: 'answerCriteria', subject: 'dossier', subjectId: dossierId, after: answers })
      return dossier
    })
  }

  /** Undefined where the person may score it as it is; throws `Forbidden` where it is not the person’s, or has no scoring table. */
  async whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<DossierNotReady | undefined> {
    const refusal = this.dossier.write.whyNot(dossier, actor)
    if (!refusal) await this.#table(dossier, manager)
    return refusal
  }

  async #table(dossier: Dossier, manager: EntityManager): Promise<Rubric> {
    const table = await this.tables.one(dossier, manager)
    if (!table) throw new Forbidden('score this dossier')
    return table
  }

  #faultsIn(table: Rubric, answers: readonly Answer[]) {
    const known = this.grade.score(table, new Map()).points
    const takenBack = answers.filter(answer => !isGiven(answer) && !known.has(answer.criterionCode))
    const faults = this.grade.check(table, mapOf(answers.filter(isGiven)))
    return [
      ...faults.map(({ code, problem }) => ({ criterionCode: code, problem })),
      ...takenBack.map(({ criterionCode }) => ({ criterionCode, problem: 'UNKNOWN_CRITERION' as const })),
    ]
  }
}

interface Answer {
  readonly criterionCode: string
  readonly optionIndex: number | null
  readonly points: number | null
  readonly note: string | null
}

const isGiven = ({ optionIndex, points }: Answer) => optionIndex !== null || points !== null

const mapOf = (answers: readonly Answer[]) =>
  new Map(answers.map(({ criterionCode, optionIndex, points }) => [criterionCode, { optionIndex, points }]))

const checked = ({ criterionCode, optionIndex = null, points = null, note }: GivenAnswer, field: string): Answer => ({
  criterionCode,
  optionIndex,
  points,
  note: takeWordsOrNone(note, `${field}.note`, 2_000),
})

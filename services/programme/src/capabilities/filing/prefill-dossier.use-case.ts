import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { ReadForm } from '../dossier-forms/read-form.use-case.ts'
import { answersIn, type ReadAnswers } from '../dossiers/read-answers.use-case.ts'
import type { KeepAnswers } from '../dossiers/keep-answers.use-case.ts'
import type { Grade } from '../grading/grade.use-case.ts'
import type { FindRubric } from '../rubrics/find-rubric.use-case.ts'
import type { NewDossier } from './filed-dossier.entity.ts'
import { FilingRepository } from './filing.repository.ts'

/** Fills a re-grading with what the last recognised dossier said: the form, answers that fit today’s table, papers that still hold. */
export class PrefillDossier {
  constructor(
    private readonly forms: ReadForm,
    private readonly answers: { readonly read: ReadAnswers; readonly keep: KeepAnswers },
    private readonly law: { readonly rubrics: FindRubric; readonly grade: Grade },
    private readonly now: Clock,
  ) {}

  async execute({ from, to }: { readonly from: string; readonly to: NewDossier }, { manager }: Pick<Transaction, 'manager'>) {
    await this.forms.copy(from, to.id, manager)
    await new FilingRepository(manager).copyLinks(from, to.id, vietnamDay(this.now()))
    const rubric = await this.law.rubrics.current(to.regimeId, to.setNumber, manager)
    if (!rubric) return
    const kept = await this.answers.read.kept(from, manager)
    const given = answersIn(kept)
    const faulty = new Set(this.law.grade.check(rubric, given).map(({ code }) => code))
    const { points } = this.law.grade.score(rubric, given)
    const fitting = kept.filter(({ criterionCode }) => !faulty.has(criterionCode))
    await this.answers.keep.execute(
      fitting.map(answer => ({ ...answer, dossierId: to.id, points: points.get(answer.criterionCode) ?? 0 })),
      manager,
    )
  }
}

import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import { type Advice, adviceOf, type Improvement, type NextStar, type Standing } from './advise.rules.ts'
import { type Answer, type AnswerFault, type Answers, faultsOf, type Scored, scoreOf } from './score-sheet.rules.ts'
import { type Conclusion, type Graded, gradeOf, type MissedMinimum } from './star.rules.ts'

export type { Advice, Answer, AnswerFault, Answers, Conclusion, Graded, Improvement, MissedMinimum, NextStar, Scored, Standing }

/** From options to stars. Asks nothing and nobody: all it needs is handed in. */
export class Grade {
  /** Every answer that does not fit the scoring table; empty when the sheet is sound. */
  check(rubric: Rubric, answers: Answers): AnswerFault[] {
    return faultsOf(rubric, answers)
  }

  score(rubric: Rubric, answers: Answers): Scored {
    return scoreOf(rubric, answers)
  }

  /** What the sheets of a council amount to, under the regime of the dossier. Throws without a sheet. */
  conclude(conclusion: Conclusion): Graded {
    return gradeOf(conclusion)
  }

  /** Where a self-assessment stands, and the cheapest way to the next star that is recognised. */
  advise(standing: Standing): Advice {
    return adviceOf(standing)
  }
}

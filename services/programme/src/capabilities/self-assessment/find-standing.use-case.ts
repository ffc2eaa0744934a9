import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { answersIn, type ReadAnswers } from '../dossiers/read-answers.use-case.ts'
import type { EvidenceType } from '../evidence/evidence-type.enum.ts'
import type { Evidence } from '../evidence/find-evidence.use-case.ts'
import type { ListEvidence } from '../evidence/list-evidence.use-case.ts'
import type { ListRequiredPapers } from '../filing/list-required-papers.use-case.ts'
import type { Advice, Grade, Scored } from '../grading/grade.use-case.ts'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { Rubric } from '../rubrics/find-rubric.use-case.ts'
import type { FindTable } from './find-table.use-case.ts'
import type { ReadLinks } from './read-links.use-case.ts'

/** Where a dossier would stand if a council agreed with its producer. */
export interface Standing {
  readonly rubric: Rubric
  readonly scored: Scored
  readonly advice: Advice
  readonly answered: number
  readonly papersMissing: readonly EvidenceType[]
  readonly papersExpiring: readonly Evidence[]
}

/** Reckons standings for many dossiers at once, with a fixed number of statements. */
export class FindStanding {
  constructor(
    private readonly own: { readonly answers: ReadAnswers; readonly links: ReadLinks; readonly tables: FindTable },
    private readonly law: { readonly regimes: FindRegime; readonly grade: Grade; readonly required: ListRequiredPapers },
    private readonly evidence: ListEvidence,
  ) {}

  /** In the order of the dossiers; null where no scoring table is held. */
  ofMany = async (dossiers: readonly Dossier[]): Promise<(Standing | null)[]> => {
    const ids = dossiers.map(({ id }) => id)
    const [answers, links, tables, regimes, required] = await Promise.all([
      this.own.answers.ofMany(ids),
      this.own.links.ofMany(ids),
      this.own.tables.ofMany(dossiers),
      this.law.regimes.byIds(dossiers.map(({ regimeId }) => regimeId)),
      this.law.required.of(dossiers),
    ])
    return dossiers.map((_, place) => {
      const [rubric, regime] = [tables[place], regimes[place]]
      if (!rubric || !regime) return null
      const given = answersIn(answers[place]!)
      const papers = links[place]!.map(({ paper }) => paper)
      return {
        rubric,
        scored: this.law.grade.score(rubric, given),
        advice: this.law.grade.advise({ regime, rubric, answers: given }),
        answered: given.size,
        papersMissing: this.law.required.missingAmong(required[place]!, papers),
        papersExpiring: papers.filter(({ expiresOn }) => this.evidence.validityOf(expiresOn) !== 'VALID'),
      }
    })
  }
}

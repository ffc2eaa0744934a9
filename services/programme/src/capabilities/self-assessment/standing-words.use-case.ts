import type { Label, Rubric, RubricCriterion } from '../rubrics/find-rubric.use-case.ts'
import type { Standing } from './find-standing.use-case.ts'

type Language = keyof Label

/** What a scoring table calls its criteria and options. */
class Words {
  readonly #byCode = new Map<string, Pick<RubricCriterion, 'label' | 'options'>>()

  constructor(
    rubric: Rubric,
    private readonly language: Language,
  ) {
    const note = (criterion: RubricCriterion) => {
      this.#byCode.set(criterion.code, criterion)
      criterion.children?.forEach(note)
    }
    for (const part of rubric.parts) {
      this.#byCode.set(part.code, part)
      part.children.forEach(note)
    }
  }

  criterion = (code: string) => this.#byCode.get(code)?.label[this.language] ?? code
  option = (code: string, index: number) => this.#byCode.get(code)?.options?.[index]?.label[this.language] ?? ''
}

/** A standing as it is told to a person, in Vietnamese unless asked for English. */
export function tell({ rubric, scored, advice, answered }: Standing, inLanguage: string) {
  const words = new Words(rubric, inLanguage === 'en' ? 'en' : 'vi')
  const { total, band, star, next } = advice
  return {
    total,
    band,
    star,
    parts: { a: scored.parts.A, b: scored.parts.B, c: scored.parts.C },
    answeredCount: answered,
    criterionCount: scored.points.size,
    next: next && {
      star: next.star,
      pointsMissing: next.pointsMissing,
      minimaMissing: next.minimaMissing.map(({ code, needed, got }) => ({
        criterionCode: code,
        label: words.criterion(code),
        needed,
        got,
      })),
      cheapest: next.cheapest.map(({ code, optionIndex, gain }) => ({
        criterionCode: code,
        label: words.criterion(code),
        optionIndex,
        optionLabel: words.option(code, optionIndex),
        gain,
      })),
    },
  }
}

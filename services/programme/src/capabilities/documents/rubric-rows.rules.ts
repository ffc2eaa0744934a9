import type { Rubric, RubricCriterion, RubricPart } from '../rubrics/find-rubric.use-case.ts'
import type { AnswerFacts, EvidenceFacts } from './dossier-document.entity.ts'
import { pointsInWords } from './document-words.rules.ts'

interface Row {
  readonly cells: readonly string[]
  readonly isStrong?: boolean
}
type Answers = ReadonlyMap<string, AnswerFacts>

/** The scoring table line by line, as in the decision: part, group, criterion; what was chosen, its points, and the papers that prove it by their place in the list. */
export function scoreRows(rubric: Rubric, answers: Answers, evidence: readonly EvidenceFacts[]): readonly Row[] {
  return rubric.parts.flatMap(part => [
    { cells: [part.code, part.label.vi, '', '', String(part.max), pointsInWords(sumOf(part, answers))], isStrong: true },
    ...(part.children.length === 0 ? [] : part.children.flatMap(child => rowsOf(child, answers, evidence))),
  ])
}

export const totalOf = (rubric: Rubric, answers: Answers): number => rubric.parts.reduce((sum, part) => sum + sumOf(part, answers), 0)

function rowsOf(criterion: RubricCriterion, answers: Answers, evidence: readonly EvidenceFacts[]): readonly Row[] {
  const { code, label, max, children = [] } = criterion
  if (children.length > 0) {
    const head = { cells: [code, label.vi, '', '', String(max), pointsInWords(sumOf(criterion, answers))], isStrong: true }
    return [head, ...children.flatMap(child => rowsOf(child, answers, evidence))]
  }
  const answer = answers.get(code)
  const papers = evidence.flatMap(({ codes }, place) => (codes.includes(code) ? [String(place + 1)] : []))
  return [{ cells: [code, label.vi, chosenIn(criterion, answer), papers.join(', '), String(max), pointsInWords(answer?.points ?? 0)] }]
}

function chosenIn({ options = [] }: RubricCriterion, answer: AnswerFacts | undefined): string {
  const chosen = options[answer?.optionIndex ?? -1]
  return [chosen?.label.vi, answer?.note].filter(Boolean).join('\n')
}

function sumOf(line: RubricPart | RubricCriterion, answers: Answers): number {
  const children: readonly RubricCriterion[] = line.children ?? []
  return children.length === 0 ? (answers.get(line.code)?.points ?? 0) : children.reduce((sum, child) => sum + sumOf(child, answers), 0)
}

import { BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { PointsNotInRubric } from '../score-sheets/submit-score-sheet.use-case.ts'
import type { Agreement } from './agreement.rules.ts'
import type { ConcludeDossierCommand } from './conclude-dossier.use-case.ts'
import { ConclusionIncomplete } from './conclusions.refusals.ts'
import type { Evaluation } from './evaluate-dossier.use-case.ts'

/** What the chair has still to say. */
export function whyIncomplete(
  { faults, undecided, unexplained }: Agreement,
  { sheets }: Evaluation,
  { isDisqualified, findingReason }: Pick<ConcludeDossierCommand, 'isDisqualified' | 'findingReason'>,
): Refusal | undefined {
  const isFound = sheets.some(sheet => sheet.isDisqualifying)
  if (isDisqualified && !isFound) throw new BadInput('isDisqualified', 'No member found the dossier out of the running.')
  if (faults.length > 0) return new PointsNotInRubric(faults)
  const isFindingOpen = isFound && findingReason === null
  const isComplete = undecided.length + unexplained.length === 0 && !isFindingOpen
  return isComplete ? undefined : new ConclusionIncomplete({ undecided, unexplained, isFindingOpen })
}

import type { RecognitionFacts } from '@ocop/contracts'
import type { Recognition } from './recognition.entity.ts'

export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** What is announced of it. */
export function factsOf(row: Recognition): RecognitionFacts {
  const { id: recognitionId, decisionId: _, extensionBasis: _basis, revocationDecisionId: _revocation, ...facts } = row
  return { recognitionId, ...facts }
}

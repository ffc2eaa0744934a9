import type { ChecklistCriterion, ChecklistNeed } from './checklist.enum.ts'

export interface ChecklistItem {
  readonly code: string
  readonly criterion: ChecklistCriterion
  readonly need: ChecklistNeed
}

/** Codes of the items that keep a point from being approved; of a choice nobody met, all. */
export function missingOf(items: readonly ChecklistItem[], met: ReadonlySet<string>): string[] {
  const chosen = new Set(items.filter(({ code, need }) => need === 'ONE_OF' && met.has(code)).map(({ criterion }) => criterion))
  return items
    .filter(({ code, criterion, need }) => (need === 'REQUIRED' && !met.has(code)) || (need === 'ONE_OF' && !chosen.has(criterion)))
    .map(({ code }) => code)
}

import { BadInput, groupedBy, inOrderOf, type RequestContext } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type ChecklistAnswer, ChecklistRepository, type ChecklistVersion, type GivenAnswer } from './checklist.repository.ts'
import { missingOf } from './checklist.rules.ts'

export type { ChecklistAnswer, ChecklistVersion, GivenAnswer } from './checklist.repository.ts'

const LONGEST_EVIDENCE = 1_000

/** The checklist of an application: which one, what was answered, what is missing. */
export class UseChecklists {
  constructor(private readonly manager: EntityManager) {}

  /** The checklist that held on a day; null before there was one. */
  on(day: string, manager = this.manager): Promise<ChecklistVersion | null> {
    return new ChecklistRepository(manager).on(day)
  }

  load(code: string, { loaders }: RequestContext): Promise<ChecklistVersion | null> {
    const find = async (codes: readonly string[]) =>
      inOrderOf(codes, await new ChecklistRepository(this.manager).byCodes(codes), version => version.code)
    return loaders.for<string, ChecklistVersion>('checklist versions', find).load(code)
  }

  async loadAnswers(salesPointId: string, { loaders }: RequestContext): Promise<readonly GivenAnswer[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await new ChecklistRepository(this.manager).answersOf(ids), answer => answer.salesPointId)
    return (await loaders.for<string, GivenAnswer[]>('checklist answers', find).load(salesPointId)) ?? []
  }

  /** Writes answers down; those not named stay as they are. Whoever asks was let in before. */
  async answer(
    manager: EntityManager,
    { salesPointId, version }: { readonly salesPointId: string; readonly version: string },
    given: readonly ChecklistAnswer[],
    by: { readonly by: string; readonly at: Date },
  ): Promise<void> {
    const checklists = new ChecklistRepository(manager)
    const [checklist] = await checklists.byCodes([version])
    await checklists.answer(salesPointId, version, checked(given, checklist!), by)
  }

  /** Codes of the items that keep the point from being approved. */
  async missing(manager: EntityManager, salesPointId: string, version: string): Promise<string[]> {
    const checklists = new ChecklistRepository(manager)
    const [checklist] = await checklists.byCodes([version])
    const answers = await checklists.answersOf([salesPointId])
    return missingOf(checklist!.items, new Set(answers.filter(({ isMet }) => isMet).map(({ item }) => item)))
  }
}

function checked(given: readonly ChecklistAnswer[], { items }: ChecklistVersion): ChecklistAnswer[] {
  const seen = new Set<string>()
  return given.map(({ item, isMet, evidence }, place) => {
    if (!items.some(({ code }) => code === item)) throw new BadInput(`answers.${place}.item`, 'This checklist has no such item.')
    if (seen.has(item)) throw new BadInput(`answers.${place}.item`, 'Answer each item once.')
    seen.add(item)
    const words = evidence?.trim() || null
    if (words && words.length > LONGEST_EVIDENCE)
      throw new BadInput(`answers.${place}.evidence`, `Evidence is told in at most ${LONGEST_EVIDENCE} signs.`)
    return { item, isMet, evidence: words }
  })
}

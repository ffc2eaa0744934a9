import { type Actor, actsFor } from '@ocop/service-kit/graphql'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import type { FairDirectoryRepository } from './fair-directory.repository.ts'

/** A fair that was never announced is there for its organizer only. */
const isVisible = (fair: Fair, actor: Actor) => fair.announcedAt !== null || actsFor(actor, fair.organizerId, 'ORGANIZER')

export class FindFair {
  constructor(
    private readonly directory: FairDirectoryRepository,
    private readonly readFairs: ReadFairs,
  ) {}

  /** In the order of the ids; null where there is none, or none for this person. */
  async execute(ids: readonly string[], actor: Actor): Promise<(Fair | null)[]> {
    const fairs = await this.readFairs.execute(ids)
    return fairs.map(fair => (fair && isVisible(fair, actor) ? fair : null))
  }

  async bySlug(slug: string, actor: Actor): Promise<Fair | null> {
    const id = await this.directory.findIdBySlug(slug)
    if (id === undefined) return null
    const [fair] = await this.execute([id], actor)
    return fair ?? null
  }
}

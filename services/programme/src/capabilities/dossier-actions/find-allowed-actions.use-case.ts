import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { DossierAction } from './dossier-action.enum.ts'

/** What an operation asks before it does anything; says why not, and throws `Forbidden` for who may not ask. */
export interface Door {
  whyNot(dossier: Dossier, actor: Actor, manager: EntityManager): Promise<Refusal | undefined> | Refusal | undefined
}

/** What a person may do with a dossier as it is: each operation is asked itself, so that no rule is written twice. */
export class FindAllowedActions {
  constructor(
    private readonly manager: EntityManager,
    private readonly doors: Readonly<Record<DossierAction, Door>>,
  ) {}

  /** Whoever asks has made sure that the person may see the dossier. */
  async execute(dossier: Dossier, actor: Actor): Promise<DossierAction[]> {
    const allowed: DossierAction[] = []
    for (const [action, door] of Object.entries(this.doors) as [DossierAction, Door][]) {
      if (await this.#isOpen(door, dossier, actor)) allowed.push(action)
    }
    return allowed
  }

  async #isOpen(door: Door, dossier: Dossier, actor: Actor): Promise<boolean> {
    try {
      return (await door.whyNot(dossier, actor, this.manager)) === undefined
    } catch (error) {
      if (error instanceof Forbidden) return false
      throw error
    }
  }
}

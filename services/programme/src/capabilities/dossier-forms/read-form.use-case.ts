import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { DossierKind } from '../dossiers/dossier-kind.enum.ts'
import type { DossierForm, YearOfBusiness } from './dossier-form.entity.ts'
import { EMPTY_FORM, missingIn, withoutPersonalFacts } from './dossier-form.rules.ts'
import { DossierFormRepository } from './dossier-form.repository.ts'

export type { DossierForm, YearOfBusiness }

/** What the producer wrote on the forms. Whoever asks has made sure that the person may see the dossier. */
export class ReadForm {
  constructor(private readonly manager: EntityManager) {}

  async of(dossierId: string, manager = this.manager): Promise<DossierForm> {
    const [kept] = await new DossierFormRepository(manager).formsOf([dossierId])
    return { ...EMPTY_FORM, ...kept?.form }
  }

  ofMany = async (ids: readonly string[]): Promise<DossierForm[]> => {
    const kept = inOrderOf(ids, await new DossierFormRepository(this.manager).formsOf(ids), ({ id }) => id)
    return kept.map(row => ({ ...EMPTY_FORM, ...row?.form }))
  }

  /** Fields that must be filled before a dossier of this kind is handed in. */
  async missing(dossierId: string, kind: DossierKind, manager: EntityManager): Promise<string[]> {
    return missingIn(await this.of(dossierId, manager), kind)
  }

  missingIn = (form: DossierForm, kind: DossierKind): string[] => missingIn(form, kind)

  /** Begins a form with what an earlier one says; what has changed since, and the years of business, are told anew. */
  async copy(fromId: string, toId: string, manager: EntityManager): Promise<void> {
    const form = { ...(await this.of(fromId, manager)), qualityChanges: null, business: [] }
    await new DossierFormRepository(manager).saveForm(toId, 1, form)
  }

  /** The same for those who are neither the producer nor the office that scores. */
  withoutPersonalFacts(form: DossierForm): DossierForm {
    return withoutPersonalFacts(form)
  }
}

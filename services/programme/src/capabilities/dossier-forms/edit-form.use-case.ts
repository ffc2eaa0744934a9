import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import { DossierChangedMeanwhile, DossierNotReady, type WriteDossier } from '../dossiers/write-dossier.use-case.ts'
import { takeWordsOrNone } from '../dossiers/take-words.use-case.ts'
import type { DossierForm, FormText } from './dossier-form.entity.ts'
import { EMPTY_FORM, faultIn, LONGEST } from './dossier-form.rules.ts'
import { DossierFormRepository } from './dossier-form.repository.ts'

export interface EditFormCommand {
  readonly dossierId: string
  /** The version that was read. */
  readonly version: number
  /** Fields left out become empty. */
  readonly form: { readonly [Field in keyof DossierForm]?: DossierForm[Field] | undefined }
}

/** Replaces what the producer wrote on the forms, while the dossier is being written. */
export class EditForm {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly write: WriteDossier,
    private readonly now: Clock,
  ) {}

  async execute(
    { dossierId, version, form: given }: EditFormCommand,
    actor: Actor,
  ): Promise<Dossier | DossierNotReady | DossierChangedMeanwhile> {
    return this.unitOfWork.run<Dossier | DossierNotReady | DossierChangedMeanwhile>(async ({ manager, audit }) => {
      const before = await this.write.own(dossierId, actor, manager)
      if (before instanceof DossierNotReady) return before
      const form = this.#checked(given)
      const filing = new DossierFormRepository(manager)
      const [kept] = await filing.formsOf([dossierId])
      const next = await filing.saveForm(dossierId, version, form)
      if (next === undefined) return new DossierChangedMeanwhile(before.version)
      await audit.add({
        actorId: actor.userId,
        action: 'editDossierForm',
        subject: 'dossier',
        subjectId: dossierId,
        before: kept?.form,
        after: form,
      })
      return { ...before, version: next }
    })
  }

  #checked(given: EditFormCommand['form']): DossierForm {
    const texts = Object.entries(LONGEST).map(([field, most]) => [field, takeWordsOrNone(given[field as FormText], `form.${field}`, most)])
    const business = (given.business ?? []).toSorted((one, other) => other.year - one.year)
    const filled = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, value ?? null]))
    const form: DossierForm = { ...EMPTY_FORM, ...filled, ...Object.fromEntries(texts), business }
    const fault = faultIn({ ...form, business: given.business ?? [] }, vietnamDay(this.now()))
    if (fault) throw new BadInput(`form.${fault.field}`, fault.message)
    return form
  }
}

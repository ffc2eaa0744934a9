import { type Actor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Dossier, FindDossiers } from '../dossiers/find-dossiers.use-case.ts'
import type { EnterArea } from '../known-facts/enter-area.use-case.ts'
import type { ReckonOffice } from './reckon-office.use-case.ts'

/** Lets the office in that scores a dossier: at the level where it lies, or, while it is at the commune, where it will be scored. */
export class EnterOffice {
  constructor(
    private readonly dossiers: FindDossiers,
    private readonly area: EnterArea,
    private readonly office: ReckonOffice,
  ) {}

  /** Throws `Forbidden` for everybody else, and where there is no dossier that was handed in. */
  async execute(dossierId: string, actor: Actor, action: string): Promise<{ dossier: Dossier; actorId: string }> {
    requireRole(actor, action, ['OFFICER'])
    const dossier = await this.dossiers.one(dossierId)
    if (!dossier) throw new Forbidden(action)
    return { dossier, actorId: await this.admit(dossier, actor, action) }
  }

  /** The person’s id; throws `Forbidden` for everybody else, and while the dossier was not handed in. */
  async admit(dossier: Dossier, actor: Actor, action: string): Promise<string> {
    requireRole(actor, action, ['OFFICER'])
    if (!dossier.submittedAt) throw new Forbidden(action)
    const level = dossier.level === 'COMMUNE' ? await this.office.scoringLevel(dossier) : dossier.level
    return this.area.require(actor, dossier.unitId, action, { level })
  }
}

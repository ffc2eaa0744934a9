import type { EntityManager } from 'typeorm'
import type { DossierForm } from './dossier-form.entity.ts'

export class DossierFormRepository {
  constructor(private readonly manager: EntityManager) {}

  formsOf(ids: readonly string[]): Promise<{ id: string; form: Partial<DossierForm> }[]> {
    return this.manager.query('SELECT id, form FROM dossier WHERE id = ANY ($1::uuid[])', [ids])
  }

  /** The version it has then; undefined when somebody changed it since the one given. */
  async saveForm(id: string, version: number, form: DossierForm): Promise<number | undefined> {
    const [rows]: [{ version: number }[], number] = await this.manager.query(
      'UPDATE dossier SET form = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING version',
      [id, version, JSON.stringify(form)],
    )
    return rows[0]?.version
  }
}

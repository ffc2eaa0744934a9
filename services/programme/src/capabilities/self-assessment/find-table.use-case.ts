import type { EntityManager } from 'typeorm'
import type { Dossier } from '../dossiers/find-dossiers.use-case.ts'
import type { FindRubric, Rubric } from '../rubrics/find-rubric.use-case.ts'
import { TableRepository } from './table.repository.ts'

export type TableOwner = Pick<Dossier, 'regimeId' | 'setNumber' | 'rubricId'>

/** The scoring table of a dossier: the one it froze, until then the latest of its regime and set. */
export class FindTable {
  constructor(
    private readonly manager: EntityManager,
    private readonly rubrics: FindRubric,
  ) {}

  async one({ regimeId, setNumber, rubricId }: TableOwner, manager: EntityManager): Promise<Rubric | undefined> {
    return rubricId === null ? this.rubrics.current(regimeId, setNumber, manager) : this.rubrics.byId(rubricId, manager)
  }

  /** In the order of the dossiers; two statements for all of them. */
  ofMany = async (dossiers: readonly TableOwner[]): Promise<(Rubric | null)[]> => {
    const open = dossiers.filter(({ rubricId }) => rubricId === null)
    const current = open.length > 0 ? await new TableRepository(this.manager).currentIds(open) : []
    const idOf = ({ rubricId, regimeId, setNumber }: TableOwner) =>
      rubricId ?? current.find(table => table.regimeId === regimeId && table.setNumber === setNumber)?.id
    const ids = [...new Set(dossiers.flatMap(dossier => idOf(dossier) ?? []))]
    const tables = new Map((await this.rubrics.byIds(ids)).flatMap(rubric => (rubric ? [[rubric.id, rubric]] : [])))
    return dossiers.map(dossier => tables.get(idOf(dossier) ?? '') ?? null)
  }
}

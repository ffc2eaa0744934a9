import { groupedBy, inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { AdministrativeUnit, AdministrativeUnitLink } from './administrative-unit.entity.ts'
import { AdministrativeUnitRepository } from './administrative-unit.repository.ts'

/** A unit, and the day its relations are asked for; null stands for any time. */
export interface UnitOnDay {
  readonly id: string
  readonly on: string | null
}

/** What stands above, below, before and after many units at once, and what they hold. */
export class FindUnitRelations {
  constructor(private readonly dataSource: DataSource) {}

  parents = (keys: readonly UnitOnDay[]): Promise<(AdministrativeUnit | null)[]> =>
    byDay(keys, async (ids, on) => {
      const rows = await this.units.parents(ids, on)
      return inOrderOf(ids, rows, row => row.originId).map(row => row?.unit ?? null)
    })

  children = (keys: readonly UnitOnDay[]): Promise<(AdministrativeUnit[] | null)[]> =>
    byDay(keys, async (ids, on) => {
      const rows = await this.units.children(ids, on)
      return groupedBy(ids, rows, row => row.originId).map(group => group.map(row => row.unit))
    })

  present = async (ids: readonly string[]): Promise<AdministrativeUnitLink[][]> =>
    groupedBy(ids, await this.units.present(ids), link => link.originId)

  predecessors = async (ids: readonly string[]): Promise<AdministrativeUnitLink[][]> =>
    groupedBy(ids, await this.units.predecessors(ids), link => link.originId)

  counts = async (ids: readonly string[]): Promise<({ products: number; producers: number } | null)[]> =>
    inOrderOf(ids, await this.units.counts(ids), row => row.id)

  private get units() {
    return new AdministrativeUnitRepository(this.dataSource.manager)
  }
}

/** One question per distinct day, the answers in the order of the keys. */
async function byDay<Answer>(keys: readonly UnitOnDay[], ask: (ids: string[], on: string | null) => Promise<Answer[]>): Promise<Answer[]> {
  const answers = new Map<UnitOnDay, Answer>()
  for (const [on, group] of Map.groupBy(keys, key => key.on)) {
    const found = await ask(
      group.map(({ id }) => id),
      on,
    )
    group.forEach((key, index) => answers.set(key, found[index]!))
  }
  return keys.map(key => answers.get(key)!)
}

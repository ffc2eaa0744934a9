import type { Clock } from '@ocop/service-kit/clock'
import { groupedBy } from '@ocop/service-kit/graphql'
import type { Fair, ReadFairs } from '../planning/read-fairs.use-case.ts'
import type { FairDirectoryRepository } from './fair-directory.repository.ts'

export class ListFairsOfUnit {
  constructor(
    private readonly directory: FairDirectoryRepository,
    private readonly readFairs: ReadFairs,
    private readonly now: Clock,
  ) {}

  /** Running and coming fairs of each unit, in the order of the units, at most `first` each. */
  async execute(unitIds: readonly string[], first: number): Promise<Fair[][]> {
    const rows = await this.directory.listComingIn(unitIds, first, this.now())
    const fairs = new Map((await this.readFairs.executeFor([...new Set(rows.map(row => row.fairId))])).map(fair => [fair.id, fair]))
    return groupedBy(unitIds, rows, row => row.unitId).map(group => group.map(row => fairs.get(row.fairId)!))
  }
}

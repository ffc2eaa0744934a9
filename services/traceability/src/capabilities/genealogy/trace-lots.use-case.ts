import { BadInput, groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { GenealogyRepository, type Relative } from './genealogy.repository.ts'

export type { Relative }

const DEEPEST = 10

/** Follows lots through the transformations that stand: back to what went in, forward to what came out. */
export class TraceLots {
  constructor(private readonly dataSource: DataSource) {}

  async back(lotIds: readonly string[], depth: number): Promise<Relative[][]> {
    return groupedBy(lotIds, await this.#genealogy.ancestors([...new Set(lotIds)], deepEnough(depth)), ({ rootId }) => rootId)
  }

  async forward(lotIds: readonly string[], depth: number): Promise<Relative[][]> {
    return groupedBy(lotIds, await this.#genealogy.descendants([...new Set(lotIds)], deepEnough(depth)), ({ rootId }) => rootId)
  }

  get #genealogy() {
    return new GenealogyRepository(this.dataSource.manager)
  }
}

function deepEnough(depth: number): number {
  if (depth < 1 || depth > DEEPEST) throw new BadInput('depth', `Go 1 to ${DEEPEST} steps.`)
  return depth
}

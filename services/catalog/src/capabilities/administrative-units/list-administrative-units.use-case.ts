import { decodeCursor, pageSize } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { AdministrativeLevel } from './administrative-level.enum.ts'
import type { AdministrativeUnit } from './administrative-unit.entity.ts'
import { AdministrativeUnitRepository } from './administrative-unit.repository.ts'

export interface ListAdministrativeUnitsQuery {
  readonly level?: AdministrativeLevel | null
  readonly parent?: string | null
  readonly on?: string | null
  readonly search?: string | null
  readonly first: number
  readonly after?: string | null
}

export class ListAdministrativeUnits {
  constructor(private readonly dataSource: DataSource) {}

  /** One unit more than asked for, when there is one. */
  execute({ first, after, search, parent, ...question }: ListAdministrativeUnitsQuery): Promise<AdministrativeUnit[]> {
    const cursor = after ? decodeCursor(after, ['text', 'uuid']) : undefined
    const words = search?.replaceAll('\0', '').trim().slice(0, 100) || null
    return new AdministrativeUnitRepository(this.dataSource.manager).list({
      ...question,
      parent: parent?.replaceAll('\0', '') ?? null,
      search: words,
      after: cursor,
      limit: pageSize(first) + 1,
    })
  }
}

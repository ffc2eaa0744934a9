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
  execute({ level = null, on = null, parent, search, first, after }: ListAdministrativeUnitsQuery): Promise<AdministrativeUnit[]> {
    return new AdministrativeUnitRepository(this.dataSource.manager).list({
      level,
      on,
      parent: plain(parent),
      search: plain(search),
      after: after ? decodeCursor(after, ['text', 'uuid']) : [null, null],
      limit: pageSize(first) + 1,
    })
  }
}

/** Without what the database cannot hold; null when nothing is left. */
const plain = (text: string | null | undefined) => text?.replaceAll('\0', '').trim().slice(0, 250) || null

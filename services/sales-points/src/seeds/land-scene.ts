import { randomUUID } from 'node:crypto'
import type { Actor } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { SalesPointsApplication } from '../application.ts'
import type { KnownUnit } from '../capabilities/areas/find-units.use-case.ts'

const CODES = '2004-07-08'
const LAST_DAY_OF_DISTRICTS = '2025-06-30'
const FIRST_DAY_OF_TODAY = '2025-07-01'
type Kind = readonly [level: KnownUnit['level'], validFrom: string, validTo: string | null]

const idsOf = (count: number) =>
  Array.from({ length: count }, () => randomUUID() as string) as [string, string, string, string, string, string]

/**
 * A province with two districts until July 2025 and a third that ended with 2024, communes of then and of today, and the
 * province that today holds it all; another province beside it.
 */
export async function aLand(database: DataSource, { registry }: SalesPointsApplication) {
  const [province, today, abroad, one, two, ended] = idsOf(6)
  const [oldCommune, otherCommune, commune, communeOfEnded, newOfEnded] = idsOf(5)
  const keep = (unitId: string, name: string, [level, validFrom, validTo]: Kind, areas: readonly string[]) =>
    registry.keepUnits.execute(
      { unitId, code: name, name, slug: `${name}-${unitId}`, level, validFrom, validTo, areaIds: [unitId, ...areas] },
      { occurredAt: '2026-01-01T00:00:00Z' } as never,
      database.manager,
    )
  const then = [CODES, LAST_DAY_OF_DISTRICTS] as const
  await keep(province, 'tinh', ['PROVINCE', ...then], [today])
  await keep(today, 'thanh-pho', ['PROVINCE', FIRST_DAY_OF_TODAY, null], [])
  await keep(abroad, 'tinh-khac', ['PROVINCE', CODES, null], [])
  await keep(one, 'huyen-1', ['DISTRICT', ...then], [province, today])
  await keep(two, 'huyen-2', ['DISTRICT', ...then], [province, today])
  await keep(ended, 'huyen-3', ['DISTRICT', CODES, '2024-12-31'], [province, today])
  await keep(oldCommune, 'xa-cu', ['COMMUNE', ...then], [one, province, today, commune])
  await keep(otherCommune, 'xa-cu-2', ['COMMUNE', ...then], [one, province, today, commune])
  await keep(communeOfEnded, 'xa-cu-3', ['COMMUNE', CODES, '2024-12-31'], [ended, province, today, newOfEnded])
  await keep(commune, 'xa', ['COMMUNE', FIRST_DAY_OF_TODAY, null], [today])
  await keep(newOfEnded, 'xa-3', ['COMMUNE', FIRST_DAY_OF_TODAY, null], [today])
  const officerOf = (...subjectIds: string[]): Actor => ({
    userId: randomUUID(),
    memberships: [{ role: 'OFFICER', organizationId: randomUUID(), subjectIds }],
  })
  const areasOf = (unitId: string) => registry.findUnits.around(database.manager, unitId)
  return {
    province,
    today,
    abroad,
    one,
    two,
    ended,
    commune,
    newOfEnded,
    officerOf,
    areasOf,
  }
}

import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import { FindFacts } from './capabilities/known-facts/find-facts.use-case.ts'
import { FindRegimeResolver } from './capabilities/regimes/find-regime.resolver.ts'
import { FindRegime } from './capabilities/regimes/find-regime.use-case.ts'
import { FindRubricResolver } from './capabilities/rubrics/find-rubric.resolver.ts'
import { FindRubric } from './capabilities/rubrics/find-rubric.use-case.ts'
import { LoadRubricPackResolver } from './capabilities/rubrics/load-rubric-pack.resolver.ts'
import { LoadRubricPack } from './capabilities/rubrics/load-rubric-pack.use-case.ts'

/** What the law says: regimes and scoring tables. */
export function createLaw(dataSource: DataSource, clock: Clock) {
  const regimes = new FindRegime(dataSource.manager)
  const rubrics = new FindRubric(dataSource.manager)
  const loadPack = new LoadRubricPack(new UnitOfWork(dataSource), new FindFacts(dataSource.manager), regimes, clock)
  return { resolvers: [new FindRegimeResolver(regimes), new FindRubricResolver(rubrics, regimes), new LoadRubricPackResolver(loadPack)] }
}

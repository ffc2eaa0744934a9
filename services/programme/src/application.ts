import type { Clock } from '@ocop/service-kit/clock'
import { buildSubgraph } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { KeepFacts } from './capabilities/known-facts/keep-facts.use-case.ts'
import { createEvaluation } from './create-evaluation.ts'
import { whenProductAnnounced } from './reactions/when-product-announced.ts'
import { whenUnitAnnounced } from './reactions/when-unit-announced.ts'

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock) {
  const keep = new KeepFacts()
  const evaluation = createEvaluation(dataSource, clock)
  const resolvers: object[] = [...evaluation.resolvers]
  const subgraph = await buildSubgraph(resolvers, {
    orphanedTypes: evaluation.orphanedTypes,
    references: {
      ...evaluation.references,
      Product: ({ id }: { id: string }) => ({ id }),
      Producer: ({ id }: { id: string }) => ({ id }),
      AdministrativeUnit: ({ id }: { id: string }) => ({ id }),
    },
  })
  return {
    ...subgraph,
    reactions: [whenUnitAnnounced(keep), ...whenProductAnnounced(keep), ...evaluation.reactions],
    jobs: [...evaluation.jobs],
    evaluation,
  }
}

import type { Clock } from '@ocop/service-kit/clock'
import { buildSubgraph } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { AllowedActionsResolver } from './capabilities/dossier-actions/allowed-actions.resolver.ts'
import { FindAllowedActions } from './capabilities/dossier-actions/find-allowed-actions.use-case.ts'
import { KeepFacts } from './capabilities/known-facts/keep-facts.use-case.ts'
import { createDocuments, documentSettings, type DocumentSettings } from './create-documents.ts'
import { createEvaluation } from './create-evaluation.ts'
import { createRegisters } from './create-registers.ts'
import { createPlans } from './create-plans.ts'
import { createDossiers, type DossierSettings } from './create-dossiers.ts'
import { createLaw } from './create-law.ts'
import { whenProductAnnounced } from './reactions/when-product-announced.ts'
import { whenUnitAnnounced } from './reactions/when-unit-announced.ts'

type Settings = DossierSettings & DocumentSettings

/** What main is told by its environment; tests name what matters to them. */
const unlessTold = (): Settings => ({ EVIDENCE_DIR: '.data/evidence', CLAMAV_URL: undefined, ...documentSettings() })

/** Wires the service: every use case and resolver it has is named here, or in the `create-…` file of its part. */
export async function createApplication(dataSource: DataSource, clock: Clock, given: Partial<Settings> = {}) {
  const settings = { ...unlessTold(), ...given }
  const keep = new KeepFacts()
  const evaluation = createEvaluation(dataSource, clock)
  const dossiers = createDossiers(dataSource, clock, settings)
  const law = createLaw(dataSource, clock)
  const registers = createRegisters(dataSource, clock)
  const documents = createDocuments(dataSource, clock, settings)
  const plans = createPlans(dataSource, clock, documents.renderDocument)
  const doors = { ...dossiers.doors, ...evaluation.doors }
  const allowedActions = new AllowedActionsResolver(new FindAllowedActions(dataSource.manager, doors))
  const parts = [law, evaluation, dossiers, plans, registers, documents]
  const resolvers: object[] = [...parts.flatMap(part => part.resolvers), allowedActions]
  const subgraph = await buildSubgraph(resolvers, {
    orphanedTypes: evaluation.orphanedTypes,
    references: {
      ...evaluation.references,
      ...plans.references,
      ...dossiers.references,
      Product: ({ id }: { id: string }) => ({ id }),
      Producer: ({ id }: { id: string }) => ({ id }),
      AdministrativeUnit: ({ id }: { id: string }) => ({ id }),
    },
  })
  return {
    ...subgraph,
    routes: { ...dossiers.routes, ...documents.routes, ...plans.routes },
    publicRoutes: { ...documents.publicRoutes },
    reactions: [whenUnitAnnounced(keep), ...whenProductAnnounced(keep), ...evaluation.reactions, ...plans.reactions, ...dossiers.reactions],
    jobs: [...evaluation.jobs, ...dossiers.jobs, ...plans.jobs],
    evaluation,
    dossiers,
    documents,
    plans,
  }
}

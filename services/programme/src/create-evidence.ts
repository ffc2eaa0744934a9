import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import type { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { EvidenceResolver } from './capabilities/evidence/evidence.resolver.ts'
import { FindEvidence } from './capabilities/evidence/find-evidence.use-case.ts'
import { ForgetPapers } from './capabilities/evidence/forget-papers.use-case.ts'
import { InspectPaper } from './capabilities/evidence/inspect-paper.use-case.ts'
import { ListEvidence } from './capabilities/evidence/list-evidence.use-case.ts'
import { PaperFiles } from './capabilities/evidence/paper-files.repository.ts'
import { paperRoute } from './capabilities/evidence/paper-route.resolver.ts'
import { PrepareEvidenceUpload } from './capabilities/evidence/prepare-evidence-upload.use-case.ts'
import { ReceivePaper } from './capabilities/evidence/receive-paper.use-case.ts'
import { RemoveEvidence } from './capabilities/evidence/remove-evidence.use-case.ts'
import { ServePaper } from './capabilities/evidence/serve-paper.use-case.ts'
import { WriteEvidenceResolver } from './capabilities/evidence/write-evidence.resolver.ts'
import { FindFacts } from './capabilities/known-facts/find-facts.use-case.ts'
import { scannerAt } from './capabilities/virus-scan/scan-file.use-case.ts'

export interface EvidenceSettings {
  readonly EVIDENCE_DIR: string
  readonly CLAMAV_URL: string | undefined
}

/** Wires the papers of producers. */
export function createEvidence(dataSource: DataSource, clock: Clock, see: SeeDossiers, settings: EvidenceSettings) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const files = new PaperFiles(settings.EVIDENCE_DIR)
  const means = { files, inspect: new InspectPaper(), scanner: scannerAt(settings.CLAMAV_URL) }
  const serve = new ServePaper(dataSource, see, files, clock)
  const list = new ListEvidence(manager, clock)
  const forgetPapers = new ForgetPapers(dataSource, unitOfWork, files, clock)
  const prepare = new PrepareEvidenceUpload(unitOfWork, new FindFacts(manager), clock)
  return {
    resolvers: [new EvidenceResolver(list), new WriteEvidenceResolver(prepare, new RemoveEvidence(unitOfWork))],
    routes: { '/evidence/': paperRoute(serve, new ReceivePaper(dataSource, unitOfWork, means, clock)) },
    jobs: [every(600, 'forget-papers', () => forgetPapers.execute())],
    forgetPapers,
    serve,
    list,
    find: new FindEvidence(manager),
  }
}

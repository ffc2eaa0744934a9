import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { EvidenceResolver } from './capabilities/evidence/evidence.resolver.ts'
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

export interface DossierSettings {
  readonly EVIDENCE_DIR: string
  readonly CLAMAV_URL: string | undefined
}

/** Wires what a producer and the offices do with papers and dossiers. */
export function createDossiers(dataSource: DataSource, clock: Clock, settings: DossierSettings) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const facts = new FindFacts(manager)
  const see = new SeeDossiers(manager)
  const files = new PaperFiles(settings.EVIDENCE_DIR)
  const inspect = new InspectPaper()
  const scanner = scannerAt(settings.CLAMAV_URL)
  const servePaper = new ServePaper(dataSource, see, files, clock)
  const receivePaper = new ReceivePaper(dataSource, unitOfWork, { files, inspect, scanner }, clock)
  const listEvidence = new ListEvidence(manager, clock)
  const forgetPapers = new ForgetPapers(dataSource, unitOfWork, files, clock)

  return {
    resolvers: [
      new EvidenceResolver(listEvidence),
      new WriteEvidenceResolver(new PrepareEvidenceUpload(unitOfWork, facts, clock), new RemoveEvidence(unitOfWork)),
    ],
    routes: { '/evidence/': paperRoute(servePaper, receivePaper) },
    jobs: [every(600, 'forget-papers', () => forgetPapers.execute())],
    forgetPapers,
  }
}

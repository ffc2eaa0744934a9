import { randomBytes } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import type { DataSource } from 'typeorm'
import { FindCertificates } from './capabilities/certificates/find-certificates.use-case.ts'
import { HoldKeys } from './capabilities/certificates/hold-keys.use-case.ts'
import { PublishKeys } from './capabilities/certificates/publish-keys.use-case.ts'
import { RecognitionCertificateResolver } from './capabilities/certificates/recognition-certificate.resolver.ts'
import { SealDocument } from './capabilities/certificates/seal-document.use-case.ts'
import { SignCertificate } from './capabilities/certificates/sign-certificate.use-case.ts'
import { VerifyCertificate } from './capabilities/certificates/verify-certificate.use-case.ts'
import { VerifyResolver } from './capabilities/certificates/verify.resolver.ts'
import { AllowReading } from './capabilities/documents/allow-reading.use-case.ts'
import { documentRoute } from './capabilities/documents/document-route.resolver.ts'
import { RenderDocument } from './capabilities/documents/render-document.use-case.ts'
import { ServeDocument } from './capabilities/documents/serve-document.use-case.ts'
import { SeeDossiers } from './capabilities/dossiers/see-dossiers.use-case.ts'
import { EnterArea } from './capabilities/known-facts/enter-area.use-case.ts'
import { PrintPaper } from './capabilities/printing/print-paper.use-case.ts'
import { FindRecognitions } from './capabilities/recognitions/find-recognitions.use-case.ts'
import { FindRubric } from './capabilities/rubrics/find-rubric.use-case.ts'

export interface DocumentSettings {
  readonly CERTIFICATE_SECRET: string
  readonly PUBLIC_URL: string
}

/** For those who are not told a secret, such as tests: what it signs is good for this process only. */
export const documentSettings = (): DocumentSettings => ({
  CERTIFICATE_SECRET: randomBytes(32).toString('base64url'),
  PUBLIC_URL: 'http://localhost:3000/',
})

/** Wires papers as PDF, the signatures on certificates and how both are checked. */
export function createDocuments(dataSource: DataSource, clock: Clock, { CERTIFICATE_SECRET, PUBLIC_URL }: DocumentSettings) {
  const { manager } = dataSource
  const keys = new HoldKeys(CERTIFICATE_SECRET, manager, clock)
  const signCertificate = new SignCertificate(keys, PUBLIC_URL)
  const verifyCertificate = new VerifyCertificate(keys, new FindRecognitions(manager, clock))
  const seal = new SealDocument(new UnitOfWork(dataSource), manager, clock)
  const renderDocument = new RenderDocument(manager, new PrintPaper(), signCertificate, new FindRubric(manager))
  const allow = new AllowReading(manager, new SeeDossiers(manager), new EnterArea(manager), clock)
  return {
    resolvers: [
      new VerifyResolver(verifyCertificate, seal),
      new RecognitionCertificateResolver(new FindCertificates(manager, signCertificate)),
    ],
    routes: { '/documents/': documentRoute(new ServeDocument(allow, renderDocument, seal)) },
    publicRoutes: { '/.well-known/ocop-certificate-keys.json': new PublishKeys(keys).route },
    /** For the other parts: papers as PDF and report packs. */
    renderDocument,
    signCertificate,
    verifyCertificate,
  }
}

import { inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { GrantedCertificateRepository } from './granted-certificate.repository.ts'
import type { SignCertificate } from './sign-certificate.use-case.ts'

export interface CertificateLink {
  readonly recognitionId: string
  readonly token: string
}

/** The signed addresses of certificates, as their codes hold them. */
export class FindCertificates {
  constructor(
    private readonly manager: EntityManager,
    private readonly sign: SignCertificate,
  ) {}

  /** Null for recognitions that were imported. */
  ofRecognitions = async (ids: readonly string[]): Promise<(CertificateLink | null)[]> => {
    const granted = await new GrantedCertificateRepository(this.manager).ofRecognitions(ids)
    const links = granted.map(async facts => ({ recognitionId: facts.recognitionId, token: (await this.sign.execute(facts)).token }))
    return inOrderOf(ids, await Promise.all(links), ({ recognitionId }) => recognitionId)
  }
}

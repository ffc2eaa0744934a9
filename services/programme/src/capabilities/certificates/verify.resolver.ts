import { BadInput } from '@ocop/service-kit/graphql'
import { Arg, Query, Resolver } from 'type-graphql'
import { CertificateCheck, certificateCheckFrom, CertificateGenuine } from './certificate-check.type.ts'
import { DocumentCheck, DocumentGenuine, DocumentUnknown } from './document-check.type.ts'
import type { SealDocument } from './seal-document.use-case.ts'
import type { VerifyCertificate } from './verify-certificate.use-case.ts'

@Resolver()
export class VerifyResolver {
  constructor(
    private readonly certificates: VerifyCertificate,
    private readonly documents: SealDocument,
  ) {}

  @Query(() => CertificateCheck, {
    description: 'Whether the code on a certificate is genuine, and what the certificate is worth today. Open to everybody.',
  })
  async verifyCertificate(
    @Arg('token', () => String, { description: 'What follows `/chung-nhan/` in the address behind the code.' }) token: string,
  ) {
    return certificateCheckFrom(await this.certificates.execute(token))
  }

  @Query(() => DocumentCheck, {
    description: 'Whether a PDF is one that this platform gave out, unaltered. The file itself is not sent. Open to everybody.',
  })
  async verifyDocument(@Arg('sha256', () => String, { description: 'SHA-256 of the whole file, 64 hexadecimal digits.' }) sha256: string) {
    const hash = sha256.toLowerCase()
    if (!/^[0-9a-f]{64}$/.test(hash)) throw new BadInput('sha256', 'A SHA-256 has 64 hexadecimal digits.')
    const found = await this.documents.find(hash)
    if (!found) return Object.assign(new DocumentUnknown(), { sha256: hash })
    const verdict = found.token === null ? undefined : await this.certificates.execute(found.token)
    const certificate = verdict?.kind === 'GENUINE' ? CertificateGenuine.from(verdict) : null
    return Object.assign(new DocumentGenuine(), found, { certificate })
  }
}

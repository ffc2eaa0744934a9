import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { RecognitionType } from '../recognitions/recognition.type.ts'
import type { CertificateLink, FindCertificates } from './find-certificates.use-case.ts'

@Resolver(() => RecognitionType)
export class RecognitionCertificateResolver {
  constructor(private readonly useCase: FindCertificates) {}

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where everybody can check the certificate, as `/chung-nhan/…`: what its code holds. Null when imported.',
  })
  async certificatePath(@Root() { id }: RecognitionType, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    const { ofRecognitions } = this.useCase
    const link = await loaders.for<string, CertificateLink>(ofRecognitions, ofRecognitions).load(id)
    return link && `/chung-nhan/${link.token}`
  }
}

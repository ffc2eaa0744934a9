import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'A dossier that was handed in rests on this paper; it stays as long as the dossier does.' })
export class EvidenceInUse extends Refusal {
  @Field(() => [UUID], { description: 'The dossiers that link it.' })
  readonly dossierIds: readonly string[]

  constructor(dossierIds: readonly string[]) {
    super('A submitted dossier links this paper.')
    this.dossierIds = dossierIds
  }
}

import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { DossierStatus } from './dossier-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'The dossier stands elsewhere in its life; this step does not follow from there.' })
export class DossierNotReady extends Refusal {
  @Field(() => UUID, { description: 'The dossier.' })
  readonly dossierId: string

  @Field(() => DossierStatus, { description: 'Where it stands now.' })
  readonly status: DossierStatus

  constructor({ id, status }: { readonly id: string; readonly status: DossierStatus }) {
    super(`The dossier is ${status}.`)
    this.dossierId = id
    this.status = status
  }
}

@ObjectType({ implements: Refusal, description: 'Somebody changed the dossier since it was read. Read it again, then repeat the change.' })
export class DossierChangedMeanwhile extends Refusal {
  @Field(() => Int, { description: 'The version it has now.' })
  readonly version: number

  constructor(version: number) {
    super(`The dossier is at version ${version} now.`)
    this.version = version
  }
}

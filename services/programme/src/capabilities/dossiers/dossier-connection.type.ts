import { ConnectionArguments, connectionTypes, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { ArgsType, Field, InputType, Int } from 'type-graphql'
import { OfficeLevel } from '../known-facts/office-level.enum.ts'
import { DossierKind } from './dossier-kind.enum.ts'
import { DossierStatus } from './dossier-status.enum.ts'
import { DossierType } from './dossier.type.ts'

const { NodeConnection } = connectionTypes(() => DossierType, 'Dossier')
export { NodeConnection as DossierConnection }

@InputType({ description: 'Which dossiers of an office; what is left out does not matter.' })
export class OfficeDossierFilter {
  @Field(() => [DossierStatus], { nullable: true, description: 'Null for all; never drafts.' })
  statuses?: DossierStatus[] | null

  @Field(() => DossierKind, { nullable: true, description: 'Null for all.' })
  kind?: DossierKind | null

  @Field(() => OfficeLevel, { nullable: true, description: 'Only those that lie at this level now. Null for all.' })
  level?: OfficeLevel | null

  @Field(() => UUID, { nullable: true, description: 'Only those that lie, or lay, in this unit. Null for all areas of the person.' })
  unitId?: string | null

  @Field(() => Int, { nullable: true, description: 'Null for all years.' })
  planYear?: number | null

  @Field(() => Int, { nullable: true, description: 'The product set, 1 to 26. Null for all.' })
  setNumber?: number | null

  @Field(() => LocalDate, { nullable: true, description: 'Only those whose last day lies before this one. Null for all.' })
  dueBefore?: string | null
}

@ArgsType()
export class OfficeDossiersArguments extends ConnectionArguments {
  @Field(() => OfficeDossierFilter, { nullable: true, description: 'Null for all of the person’s areas.' })
  filter?: OfficeDossierFilter | null
}

@ArgsType()
export class MyDossiersArguments extends ConnectionArguments {
  @Field(() => [DossierStatus], { nullable: true, description: 'Null for all.' })
  statuses?: DossierStatus[] | null
}
